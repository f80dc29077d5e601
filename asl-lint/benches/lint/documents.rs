//! Definitions without a fault, of a shape and about a size.

use std::fmt::Write as _;

/// What a definition is full of, and how such a text is made.
pub(crate) struct Shape {
    pub(crate) name: &'static str,
    /// Writes the unit of this number, which leads to the next one.
    unit: fn(&mut String, usize) -> std::fmt::Result,
    top: &'static str,
}

/// Every shape, with what it strains.
pub(crate) const SHAPES: [Shape; 7] = [
    Shape { name: "tasks", unit: task, top: "" },
    Shape { name: "choices of many rules", unit: choice, top: "" },
    Shape { name: "loops", unit: polling, top: "" },
    Shape { name: "Parallel", unit: parallel, top: "" },
    Shape { name: "nested Maps", unit: nested, top: "" },
    Shape { name: "payloads", unit: payload, top: "" },
    Shape { name: "JSONata", unit: jsonata, top: r#""QueryLanguage": "JSONata","# },
];

impl Shape {
    /// A machine that is about this long.
    pub(crate) fn machine(&self, bytes: usize) -> String {
        let mut text = format!("{{\n  \"StartAt\": \"S0\",\n  {}\n  \"States\": {{\n", self.top);
        let mut count = 0;
        while text.len() < bytes {
            (self.unit)(&mut text, count).expect("a string takes everything");
            count += 1;
        }
        let _ = write!(
            text,
            r#"    "S{count}": {{
      "Type": "Parallel",
      "Branches": [{{ "StartAt": "Last", "States": {{ "Last": {{ "Type": "Pass", "End": true }} }} }}],
      "Catch": [{{ "ErrorEquals": ["States.ALL"], "Next": "Failed" }}],
      "Next": "Done"
    }},
    "Done": {{ "Type": "Succeed" }},
    "Failed": {{ "Type": "Fail", "Error": "Failed" }}
  }}
}}"#
        );
        text
    }
}

const RETRY: &str = r#"[{ "ErrorEquals": ["Lambda.ServiceException", "Lambda.AWSLambdaException", "Lambda.SdkClientException", "Lambda.TooManyRequestsException"], "IntervalSeconds": 2, "MaxAttempts": 6, "BackoffRate": 2, "JitterStrategy": "FULL" }]"#;

fn task(text: &mut String, count: usize) -> std::fmt::Result {
    let next = count + 1;
    write!(
        text,
        r#"    "S{count}": {{
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": {{
        "FunctionName": "load",
        "Payload": {{ "key.$": "States.Format('{{}}/{{}}', $.bucket, $.key)", "execution.$": "$$.Execution.Id" }}
      }},
      "ResultSelector": {{ "state.$": "$.Payload.state" }},
      "ResultPath": "$.results.of{count}",
      "TimeoutSeconds": 60,
      "Retry": {RETRY},
      "Catch": [{{ "ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "Failed" }}],
      "Next": "S{next}"
    }},
"#
    )
}

fn choice(text: &mut String, count: usize) -> std::fmt::Result {
    let next = count + 1;
    writeln!(text, r#"    "S{count}": {{ "Type": "Choice", "Default": "Failed", "Choices": ["#)?;
    for rule in 0..65 {
        let comma = if rule == 0 { "" } else { "," };
        writeln!(
            text,
            r#"      {comma}{{ "And": [{{ "Variable": "$.kind", "StringEquals": "kind-{rule}" }}, {{ "Variable": "$.amount", "NumericGreaterThan": {rule} }}], "Next": "S{next}" }}"#
        )?;
    }
    writeln!(text, "    ]}},")
}

fn polling(text: &mut String, count: usize) -> std::fmt::Result {
    let next = count + 1;
    write!(
        text,
        r#"    "S{count}": {{ "Type": "Wait", "Seconds": 60, "Next": "Ask {count}" }},
    "Ask {count}": {{
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": {{ "FunctionName": "ask", "Payload.$": "$" }},
      "ResultPath": "$.answer",
      "TimeoutSeconds": 60,
      "Retry": {RETRY},
      "Catch": [{{ "ErrorEquals": ["States.ALL"], "Next": "Failed" }}],
      "Next": "Done {count}?"
    }},
    "Done {count}?": {{
      "Type": "Choice",
      "Choices": [{{ "Variable": "$.answer.Payload", "StringEquals": "done", "Next": "S{next}" }}],
      "Default": "S{count}"
    }},
"#
    )
}

fn parallel(text: &mut String, count: usize) -> std::fmt::Result {
    let next = count + 1;
    writeln!(
        text,
        r#"    "S{count}": {{ "Type": "Parallel", "Next": "S{next}", "Catch": [{{ "ErrorEquals": ["States.ALL"], "Next": "Failed" }}], "Branches": ["#
    )?;
    for branch in 0..8 {
        let comma = if branch == 0 { "" } else { "," };
        writeln!(
            text,
            r#"      {comma}{{ "StartAt": "B{count}.{branch}", "States": {{
        "B{count}.{branch}": {{ "Type": "Pass", "Parameters": {{ "id.$": "$.id", "branch": {branch} }}, "Next": "C{count}.{branch}" }},
        "C{count}.{branch}": {{ "Type": "Wait", "SecondsPath": "$.id", "End": true }}
      }} }}"#
        )?;
    }
    writeln!(text, "    ]}},")
}

/// How deep Maps lie in each other.
const DEPTH: usize = 12;

fn nested(text: &mut String, count: usize) -> std::fmt::Result {
    let next = count + 1;
    for depth in 0..DEPTH {
        let (name, then) = if depth == 0 {
            (format!("S{count}"), format!(r#""Next": "S{next}""#))
        } else {
            (format!("M{count}.{depth}"), r#""End": true"#.to_owned())
        };
        writeln!(
            text,
            r#""{name}": {{ "Type": "Map", {then}, "ItemsPath": "$.items", "MaxConcurrency": 2, "ItemSelector": {{ "items.$": "$$.Map.Item.Value" }},
      "ItemProcessor": {{ "StartAt": "M{count}.{}", "States": {{"#,
            depth + 1
        )?;
    }
    writeln!(text, r#"        "M{count}.{DEPTH}": {{ "Type": "Pass", "End": true }}"#)?;
    writeln!(text, "{},", "}}}".repeat(DEPTH))
}

fn payload(text: &mut String, count: usize) -> std::fmt::Result {
    let next = count + 1;
    writeln!(
        text,
        r#"    "S{count}": {{ "Type": "Pass", "Next": "S{next}", "ResultPath": "$.made", "Parameters": {{"#
    )?;
    for member in 0..100 {
        writeln!(
            text,
            r#"      "member {member}": {{ "value.$": "$.input.values.of{member}", "list": [1, "two", true, null] }},"#
        )?;
    }
    writeln!(text, r#"      "last": "one" }} }},"#)
}

fn jsonata(text: &mut String, count: usize) -> std::fmt::Result {
    let next = count + 1;
    write!(
        text,
        r#"    "S{count}": {{
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Arguments": {{
        "FunctionName": "load",
        "Payload": {{ "key": "{{% $states.input.bucket & '/' & $string($states.input.key) %}}", "many": "{{% $states.input.items[price > 10].name %}}" }}
      }},
      "Output": "{{% $merge([$states.input, {{ 'state': $states.result.Payload.state }}]) %}}",
      "Assign": {{ "total": "{{% $sum($states.input.items.price) %}}" }},
      "TimeoutSeconds": 60,
      "Retry": {RETRY},
      "Catch": [{{ "ErrorEquals": ["States.ALL"], "Next": "Failed" }}],
      "Next": "T{count}"
    }},
    "T{count}": {{
      "Type": "Choice",
      "Choices": [{{ "Condition": "{{% $total > 10 and $states.input.state = 'done' %}}", "Next": "S{next}" }}],
      "Default": "Failed"
    }},
"#
    )
}
