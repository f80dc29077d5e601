use asl_graph::{Diagram, NoteFinding, Severity};
use asl_model::syntax::json;
use serde_json::{Value, json as value};

use crate::browser::Browser;

const MACHINE: &str = r#"{"StartAt": "Outer", "States": {
    "Outer": {"Type": "Map", "Next": "<b>\"odd\"</b></script>", "ItemProcessor": {"StartAt": "Inner", "States": {
        "Inner": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true}}}},
    "<b>\"odd\"</b></script>": {"Type": "Fail", "Cause": "</script><img src=x onerror=document.title='taken'>"}}}"#;

/// What the panel shows: the texts of its children.
const PANEL: &str = "[...document.querySelectorAll('#panel > *')].map((child) => child.textContent)";

fn page() -> String {
    let mut diagram = Diagram::read(json::parse(MACHINE).root()).title("orders");
    let inner = diagram.state_at("/States/Outer/ItemProcessor/States/Inner").unwrap();
    let note = diagram.note_mut(inner).unwrap();
    note.set_input("{ id: string }");
    note.set_output("number");
    note.add_finding(NoteFinding::new(Severity::Error, "it is <never> retried"));
    diagram.add_finding("/StartAt", NoteFinding::new(Severity::Warning, "it starts late"));
    diagram.html().to_string()
}

fn run(address: &str, script: &str) -> Option<Value> {
    Some(Browser::find()?.run(&page(), address, script))
}

#[test]
fn the_address_opens_a_nested_state_with_all_that_is_known() {
    let script = format!("return {{ panel: {PANEL}, chosen: document.querySelectorAll('.chosen').length }}");
    let Some(shown) = run("#state=Outer%2FInner", &script) else { return };
    let definition =
        "{\n  \"Type\": \"Task\",\n  \"Resource\": \"arn:aws:states:::lambda:invoke\",\n  \"End\": true\n}";
    let panel = value!([
        "Inner",
        "Task",
        "Outer/Inner",
        "Findings",
        "it is <never> retried",
        "Input",
        "{ id: string }",
        "Output",
        "number",
        "Definition",
        definition
    ]);
    assert_eq!(shown, value!({"panel": panel, "chosen": 1}));
}

#[test]
fn a_click_chooses_a_state_and_one_beside_them_the_machine() {
    let script = format!(
        "const titles = [];
        const click = (element) => {{
          element.dispatchEvent(new MouseEvent('click', {{ bubbles: true }}));
          titles.push({PANEL}[0], location.hash);
        }};
        click(document.querySelector('[data-state=\"2\"] text'));
        click(document.getElementById('canvas'));
        return [...titles, {PANEL}, document.title]"
    );
    let Some(shown) = run("", &script) else { return };
    let overview =
        ["orders", "3 states", "Findings in the machine", "it starts late", "States with findings"];
    let overview = [&overview[..], &["Outer/Inner (1)", "Choose a state to see its definition."]].concat();
    let odd = "<b>\"odd\"</b></script>";
    let address = "#state=%3Cb%3E%22odd%22%3C%2Fb%3E%3C%2Fscript%3E";
    assert_eq!(shown, value!([odd, address, "orders", "", overview, "orders"]));
}

#[test]
fn the_search_marks_states_and_goes_to_the_first() {
    let script = format!(
        "const search = document.getElementById('search');
        search.value = 'inn';
        search.dispatchEvent(new Event('input'));
        const hits = [...document.querySelectorAll('.hit')].map((box) => box.dataset.state);
        search.dispatchEvent(new Event('change'));
        return [hits, document.getElementById('found').textContent, {PANEL}[0]]"
    );
    let Some(shown) = run("", &script) else { return };
    assert_eq!(shown, value!([["1"], "1 found", "Inner"]));
}

#[test]
fn wheel_pointer_and_keys_move_and_zoom_the_picture() {
    let script = "
        const svg = document.querySelector('#canvas > svg');
        const canvas = document.getElementById('canvas');
        const box = () => svg.getAttribute('viewBox').split(' ').map(Number);
        const before = box();
        canvas.dispatchEvent(new WheelEvent('wheel', { deltaY: -400, clientX: 300, clientY: 300, cancelable: true }));
        const zoomed = box();
        const at = (type, x, y) => canvas.dispatchEvent(
          new PointerEvent(type, { pointerId: 1, clientX: x, clientY: y, isPrimary: true }));
        canvas.setPointerCapture = () => {};
        at('pointerdown', 100, 100); at('pointermove', 160, 130); at('pointerup', 160, 130);
        const moved = box();
        dispatchEvent(new KeyboardEvent('keydown', { key: '0' }));
        return {
          closer: zoomed[2] < before[2] && zoomed[3] < before[3],
          dragged: moved[0] < zoomed[0] && moved[1] < zoomed[1] && moved[2] === zoomed[2],
          fits: box().every((number, place) => Math.abs(number - before[place]) < 0.01),
        };";
    let Some(shown) = run("", script) else { return };
    assert_eq!(shown, value!({"closer": true, "dragged": true, "fits": true}));
}

#[test]
fn the_button_makes_a_light_page_dark_and_back() {
    let script = "
        const colour = () => getComputedStyle(document.querySelector('.asl-box')).fill;
        const colours = [colour()];
        for (let times = 0; times < 2; times += 1) {
          document.getElementById('theme').click();
          colours.push(colour());
        }
        return { changes: colours[0] !== colours[1], back: colours[0] === colours[2] };";
    let Some(shown) = run("", script) else { return };
    assert_eq!(shown, value!({"changes": true, "back": true}));
}

#[test]
fn no_text_of_a_picture_is_wider_than_what_it_stands_in() {
    let script = "
        const wide = [];
        for (const state of document.querySelectorAll('.asl-state')) {
          const { width } = state.querySelector('.asl-box').getBBox();
          for (const text of state.querySelectorAll('text')) {
            if (text.getBBox().width > width) wide.push(text.textContent);
          }
        }
        return wide;";
    let Some(wide) = run("", script) else { return };
    assert_eq!(wide, value!([]));
}
