use std::path::Path;
use std::{env, fs};

use asl_graph::Diagram;
use asl_model::syntax::json;
use serde_json::{Value, json as value};

use crate::browser::Browser;

/// Names that mean something to Mermaid, or could.
const AWKWARD: [&str; 12] = [
    "note",
    "state",
    "[*]",
    "say \"hi\"; {x}",
    "a --> b : c",
    "100% \\ #1",
    "<b>bold</b> & <br/>",
    "direction TB",
    "Größe 日本",
    "end",
    "x_start",
    "%% comment",
];

/// The page of the npm package, in which a script draws diagrams; `None`, which is said, where it is not there.
fn page() -> Option<String> {
    let Some(script) = env::var_os("MERMAID") else {
        eprintln!("skipped: `MERMAID` does not name the script of the npm package");
        return None;
    };
    let script = fs::canonicalize(Path::new(&script)).unwrap();
    Some(format!(
        "<!doctype html><html><body><script src=\"file://{}\"></script>
        <script>mermaid.initialize({{ startOnLoad: false, maxTextSize: 10000000, maxEdges: 100000 }});</script></body></html>",
        script.display()
    ))
}

/// Draws these diagrams, and gives for each the texts in the picture, or what was wrong.
fn draw(diagrams: &[String]) -> Option<Value> {
    let script = format!(
        "const drawn = [];
        for (const text of {}) {{
          try {{
            const {{ svg }} = await mermaid.render('d' + drawn.length, text);
            const picture = new DOMParser().parseFromString(svg, 'text/html');
            drawn.push([...picture.querySelectorAll('p, span, text, tspan')]
              .filter((element) => !element.children.length).map((element) => element.textContent));
          }} catch (error) {{ drawn.push({{ error: String(error), text }}); }}
        }}
        return drawn;",
        value!(diagrams).to_string().replace('<', "\\u003c")
    );
    Some(Browser::find()?.run(&page()?, "", &script))
}

/// The texts of a picture.
fn texts(drawn: &Value) -> Vec<&str> {
    assert!(drawn.is_array(), "{drawn:#}");
    drawn.as_array().unwrap().iter().filter_map(Value::as_str).collect()
}

#[test]
fn awkward_names_are_drawn_as_they_are() {
    let states: Vec<String> = AWKWARD
        .iter()
        .enumerate()
        .map(|(number, name)| {
            let next = AWKWARD.get(number + 1).unwrap_or(&"[*]");
            let rule = value!({"Variable": "$.x", "StringEquals": name, "Next": next});
            format!("{}: {}", value!(name), value!({"Type": "Choice", "Choices": [rule], "Default": "note"}))
        })
        .collect();
    let text = format!(r#"{{"StartAt": "note", "States": {{{}}}}}"#, states.join(","));
    let diagram = Diagram::read(json::parse(&text).root()).mermaid().to_string();
    let Some(drawn) = draw(&[diagram]) else { return };
    let texts = texts(&drawn[0]);
    for name in AWKWARD {
        assert!(texts.contains(&name), "{name} is not in {texts:?}");
    }
    assert!(texts.contains(&"x = \"note\""), "{texts:?}");
}

#[test]
fn nested_machines_and_catchers_are_drawn() {
    let text = r#"{"StartAt": "Both", "States": {
        "Both": {"Type": "Parallel", "Next": "Each", "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Failed"}],
            "Branches": [{"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}},
                {"StartAt": "B", "States": {"B": {"Type": "Pass", "End": true}}}]},
        "Each": {"Type": "Map", "End": true, "ItemProcessor": {"StartAt": "One", "States": {
            "One": {"Type": "Task", "Resource": "arn", "End": true}}}},
        "Failed": {"Type": "Fail"}}}"#;
    let diagram = Diagram::read(json::parse(text).root()).mermaid().to_string();
    let Some(drawn) = draw(&[diagram]) else { return };
    let texts = texts(&drawn[0]);
    for text in ["Both", "A", "B", "Each", "One", "Failed", "catch States.ALL"] {
        assert!(texts.contains(&text), "{text} is not in {texts:?}");
    }
}

#[test]
fn real_definitions_are_drawn() {
    let Some(corpus) = env::var_os("ASL_CORPUS") else {
        eprintln!("skipped: `ASL_CORPUS` names no folder");
        return;
    };
    let mut diagrams = Vec::new();
    let mut folders = vec![Path::new(&corpus).to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(".json") {
                let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
                diagrams.push(Diagram::read(json::parse(&text).root()).mermaid().to_string());
            }
        }
    }
    diagrams.sort();
    diagrams.dedup();
    eprintln!("{} diagrams", diagrams.len());
    let Some(drawn) = draw(&diagrams) else { return };
    let drawn = drawn.as_array().unwrap();
    let refused: Vec<_> = drawn.iter().filter(|drawn| drawn.get("error").is_some()).collect();
    assert!(refused.is_empty(), "{} refused, as {:#}", refused.len(), refused[0]);
    assert_eq!(drawn.len(), diagrams.len());
}
