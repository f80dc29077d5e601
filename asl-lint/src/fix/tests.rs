use super::{Applicability, Edit, Editor, Fix, fix};
use crate::place::Steps;
use crate::{Config, Format, Source, input};

/// A text of this name after a fix, if the fix is possible.
pub(super) fn fixed_as(name: &str, text: &str, edits: impl FnOnce(Fix<Edit>) -> Fix<Edit>) -> Option<String> {
    let source = Source::new(name, text);
    let documents = input::read(&source);
    let fix = Editor::new(text, &documents[0]).locate(edits(Fix::new(Applicability::Safe, "mend it")))?;
    let mut fixed = text.to_owned();
    for edit in fix.edits().iter().rev() {
        fixed.replace_range(edit.span().range(), edit.replacement());
    }
    Some(fixed)
}

/// The way to a value.
pub(super) fn steps<const N: usize>(steps: [usize; N]) -> Steps {
    steps.iter().fold(Steps::default(), |steps, step| steps.child(*step))
}

/// A text after its safe fixes, and what was refused.
fn fixed(text: &str) -> (String, Vec<String>) {
    let fixed = fix(&Source::new("a.json", text), &Config::default(), Applicability::Safe);
    assert!(fixed.is_finished());
    let again = fix(fixed.source(), &Config::default(), Applicability::Safe);
    assert_eq!(again.source(), fixed.source(), "fixing twice changes nothing");
    assert_eq!(again.applied(), 0);
    let refused = fixed.refused().iter().map(ToString::to_string).collect();
    (fixed.into_source().text().to_owned(), refused)
}

#[test]
fn what_a_fix_brings_to_light_is_mended_too() {
    let text = r#"{"StartAt": "Load", "States": {
        "Load": {"Type": "Pass", "Nxt": "Stor"}, "Store": {"Type": "Succeed"}}}"#;
    let (text, refused) = fixed(text);
    assert!(text.contains(r#""Load": {"Type": "Pass", "Next": "Store"}"#), "{text}");
    assert_eq!(refused, [""; 0]);
}

#[test]
fn what_would_be_worse_afterwards_stays() {
    let text = r#"{"StartAt": "Load", "States": {
        "Load": {"Type": "Parallel", "Branches": [], "Retri": [{}, {}], "End": true}}}"#;
    let (same, refused) = fixed(text);
    assert_eq!(same, text);
    assert_eq!(
        refused,
        ["a.json:2:54: did not rename `Retri` to `Retry` (unknown-field): it would bring another fault: \
          `ErrorEquals` is missing in a retrier of `Load`"]
    );
}

#[test]
fn of_two_fixes_that_collide_one_is_applied() {
    let text = r#"{"StartAt": "A", "States": {"A": {"Type": "Pass", "Nxt": "B", "Nex": "B"}, "B": {"Type": "Succeed"}}}"#;
    let (text, refused) = fixed(text);
    assert!(text.contains(r#""Next": "B", "Nex": "B""#), "{text}");
    assert_eq!(refused, [""; 0]);
}

#[test]
fn fixes_that_touch_each_other_take_turns() {
    let retrier = |error: &str| format!(r#"{{"ErrorEquals": ["{error}"]}}"#);
    let text = |retriers: [String; 3]| {
        let retry = retriers.join(", ");
        format!(
            r#"{{"StartAt": "A", "States": {{"A": {{"Type": "Task",
            "Resource": "arn:aws:states:::lambda:invoke", "Retry": [{retry}], "End": true}}}}}}"#
        )
    };
    let (mended, refused) = fixed(&text([retrier("States.ALL"), retrier("States.Timout"), retrier("Own")]));
    assert_eq!(mended, text([retrier("States.Timeout"), retrier("Own"), retrier("States.ALL")]));
    assert_eq!(refused, [""; 0]);
}

#[test]
fn only_what_may_be_applied_is_applied() {
    let text =
        r#"{"StartAt": "A", /* why */ "States": {"A": {"Type": "Succeed"}, "B": {"Type": "Succeed"}}}"#;
    let source = Source::new("a.json", text).with_format(Format::Json);
    assert_eq!(fix(&source, &Config::default(), Applicability::Safe).source().text(), text);
    let all = fix(&source, &Config::default(), Applicability::DisplayOnly);
    assert_eq!(all.applied(), 2);
    assert_eq!(all.source().text(), r#"{"StartAt": "A",  "States": {"A": {"Type": "Succeed"}}}"#);
}

#[test]
fn a_text_that_cannot_be_read_to_its_end_keeps_what_is_broken() {
    let text =
        r#"{"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "Doen"}, "Done": {"Type": "Succeed"}"#;
    assert_eq!(fixed(text).0, text);
}

#[test]
fn many_fixes_that_do_harm_are_not_all_tried() {
    let states: Vec<String> = (0..70)
        .map(|n| format!(r#""S{n}": {{"Type": "Parallel", "Branches": [], "Retri": [{{}}, {{}}]}}"#))
        .collect();
    let text = format!(r#"{{"StartAt": "S0", "States": {{{}}}}}"#, states.join(", "));
    let fixed = fix(&Source::new("a.json", &*text), &Config::default(), Applicability::Safe);
    assert!(!fixed.is_finished());
    assert_eq!(fixed.source().text(), text);
    assert!(fixed.refused().len() < 64, "{}", fixed.refused().len());
}
