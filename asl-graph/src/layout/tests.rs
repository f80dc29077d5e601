use proptest::prelude::*;

use super::{Layout, Subject};
use crate::{Diagram, GraphBuilder, ScopeBuilder, StateType};

/// A state: the targets of its transitions and catchers as numbers, and whether machines are nested in it.
type Sketch = (Vec<usize>, Vec<usize>, bool);

fn sketches(most: usize) -> impl Strategy<Value = Vec<Sketch>> {
    let targets = |most| prop::collection::vec(0..200_usize, 0..most);
    prop::collection::vec((targets(4), targets(3), prop::bool::weighted(0.15)), 1..most)
}

fn diagram(sketches: &[Sketch]) -> Diagram {
    let mut builder = GraphBuilder::new("S0");
    add(&mut builder.machine(), sketches, true);
    Diagram::new(builder.build())
}

fn add(scope: &mut ScopeBuilder<'_>, sketches: &[Sketch], nests: bool) {
    for (number, (next, caught, nested)) in sketches.iter().enumerate() {
        let name = |target: &usize| format!("S{}", target % (sketches.len() + 2));
        let mut state = scope.state(&format!("S{number}"), StateType::Choice);
        for (rule, target) in next.iter().enumerate() {
            state.choice(rule, "a label of some length".get(..target % 22 + 1), &*name(target));
        }
        for (catcher, target) in caught.iter().enumerate() {
            state.catch(catcher, ["States.ALL"], &*name(target));
        }
        if nests && *nested {
            add(&mut state.branch(0, "S0"), sketches.get(..3).unwrap_or(sketches), false);
            add(&mut state.branch(1, "S1"), sketches.get(..2).unwrap_or(sketches), false);
        }
    }
}

/// Nothing overlaps but a box and what is nested in it.
fn check(diagram: &Diagram) -> Result<(), TestCaseError> {
    let layout = Layout::of(diagram);
    let states = layout.boxes.iter().filter(|placed| matches!(placed.subject, Subject::State(_)));
    prop_assert_eq!(states.count(), diagram.graph().states().len(), "every state has a box");
    prop_assert_eq!(
        layout.boxes.iter().map(|placed| placed.frames.len()).sum::<usize>(),
        diagram.graph().scopes().len() - 1
    );
    let is_around = |outer: &super::Rect, inner: &super::Rect| {
        outer.at.x <= inner.at.x
            && outer.at.y <= inner.at.y
            && inner.right() <= outer.right()
            && inner.bottom() <= outer.bottom()
    };
    let picture = super::Rect::new(super::Point::default(), layout.size);
    for (number, a) in layout.boxes.iter().enumerate() {
        prop_assert!(is_around(&picture, &a.rect), "{:?} stands outside", a);
        for b in layout.boxes.iter().skip(number + 1) {
            let nested = a.scope != b.scope && (is_around(&a.rect, &b.rect) || is_around(&b.rect, &a.rect));
            prop_assert!(nested || !a.rect.overlaps(&b.rect), "{:?} and {:?} overlap", a, b);
        }
    }
    for (number, label) in layout.labels.iter().enumerate() {
        prop_assert!(is_around(&picture, &label.rect), "{:?} stands outside", label);
        for placed in &layout.boxes {
            let nested = is_around(&placed.rect, &label.rect);
            let is_own = diagram
                .graph()
                .edges()
                .get(label.edge)
                .is_some_and(|edge| diagram.graph()[edge.source()].scope() == placed.scope);
            prop_assert!(
                nested && !is_own || !placed.rect.overlaps(&label.rect),
                "{:?} covers {:?}",
                label,
                placed
            );
        }
        for other in layout.labels.iter().skip(number + 1) {
            prop_assert!(!label.rect.overlaps(&other.rect), "{:?} covers {:?}", label, other);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn nothing_overlaps(sketches in sketches(60)) {
        check(&diagram(&sketches))?;
    }

    #[test]
    fn the_same_graph_is_the_same_picture(sketches in sketches(12)) {
        prop_assert_eq!(diagram(&sketches).svg().to_string(), diagram(&sketches).svg().to_string());
    }
}

#[test]
fn a_thousand_states_that_all_lead_to_all_ends_are_drawn() {
    let sketches: Vec<Sketch> = (0..1_000)
        .map(|number| (vec![number + 1, 999, number / 2], vec![998, 500], number % 100 == 0))
        .collect();
    let mut builder = GraphBuilder::new("S0");
    let mut machine = builder.machine();
    for (number, (next, caught, _)) in sketches.iter().enumerate() {
        let mut state = machine.state(&format!("S{number}"), StateType::Task);
        for target in next {
            state.next(&*format!("S{}", target % 1_000));
        }
        for target in caught {
            state.catch(0, ["States.ALL"], &*format!("S{target}"));
        }
    }
    let diagram = Diagram::new(builder.build());
    let layout = Layout::of(&diagram);
    assert_eq!(layout.boxes.len(), 1_001);
    // Each transition is drawn, and the way to the first state.
    assert_eq!(layout.lines.len(), 5_001);
}

#[test]
fn catchers_of_one_target_share_a_lane() {
    let mut builder = GraphBuilder::new("A");
    let mut machine = builder.machine();
    for (name, next) in [("A", "B"), ("B", "C"), ("C", "D")] {
        machine.state(name, StateType::Task).catch(0, ["States.ALL"], "Failed").next(next);
    }
    machine.state("D", StateType::Succeed);
    machine.state("Failed", StateType::Fail);
    let layout = Layout::of(&Diagram::new(builder.build()));
    let lanes: Vec<f64> = layout
        .lines
        .iter()
        .filter_map(|line| match &line.path {
            super::Path::Angular(points) => Some(points[3].x),
            super::Path::Curved(_) => None,
        })
        .collect();
    assert_eq!(lanes.len(), 3);
    assert!(lanes.iter().all(|x| (x - lanes[0]).abs() < 0.001));
    assert!(layout.boxes.iter().all(|placed| placed.rect.right() < lanes[0]));
}

#[test]
fn what_is_nested_is_drawn_in_front_of_what_it_is_nested_in() {
    let mut builder = GraphBuilder::new("Each");
    let mut machine = builder.machine();
    let mut each = machine.state("Each", StateType::Map);
    let mut processor = each.processor("Both");
    let mut both = processor.state("Both", StateType::Parallel);
    both.branch(0, "A").state("A", StateType::Pass).ends();
    both.ends();
    each.ends();
    let picture = Diagram::new(builder.build()).svg().to_string();
    let place = |text: &str| picture.find(&format!(">{text}</text>")).unwrap();
    assert!(place("Each") < place("each item"));
    assert!(place("each item") < place("Both"));
    assert!(place("Both") < place("branch 1"));
    assert!(place("branch 1") < place("A"));
}

#[test]
fn lanes_that_are_not_beside_each_other_share_a_place() {
    let lanes = |pairs: &[(&str, &str)]| {
        let mut builder = GraphBuilder::new("A");
        let mut machine = builder.machine();
        for (name, next) in [("A", "B"), ("B", "C"), ("C", "D"), ("D", "E"), ("E", "F")] {
            let mut state = machine.state(name, StateType::Task);
            state.next(next);
            for (_, target) in pairs.iter().filter(|(source, _)| *source == name) {
                state.catch(0, ["States.ALL"], *target);
            }
        }
        machine.state("F", StateType::Succeed);
        let layout = Layout::of(&Diagram::new(builder.build()));
        let mut lanes: Vec<i64> = layout
            .lines
            .iter()
            .filter_map(|line| match &line.path {
                super::Path::Angular(points) => format!("{:.0}", points[3].x).parse().ok(),
                super::Path::Curved(_) => None,
            })
            .collect();
        lanes.sort_unstable();
        lanes.dedup();
        lanes.len()
    };
    assert_eq!(lanes(&[("A", "C"), ("D", "F")]), 1);
    assert_eq!(lanes(&[("A", "D"), ("B", "E")]), 2);
    assert_eq!(lanes(&[("A", "D"), ("E", "B")]), 2);
}
