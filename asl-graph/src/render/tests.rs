use insta::assert_snapshot;

use crate::{Dot, Graph, GraphBuilder, Mermaid, StateType};

/// Every kind of transition, a Parallel and a Map.
fn weekly() -> Graph {
    let mut builder = GraphBuilder::new("Prepare");
    let mut machine = builder.machine();
    let all = ["States.ALL"];
    machine.state("Prepare", StateType::Task).catch(0, all, "HandleError").next("Train");
    let mut train = machine.state("Train", StateType::Parallel);
    let mut fit = train.branch(0, "Fit");
    fit.state("Fit", StateType::Task).next("Fitted");
    fit.state("Fitted", StateType::Succeed);
    train.branch(1, "Wait for data").state("Wait for data", StateType::Wait).ends();
    train.catch(0, ["States.Timeout", "Lambda.Unknown"], "HandleError").next("Good enough?");
    let mut choice = machine.state("Good enough?", StateType::Choice);
    choice.choice(0, "$.score >= 0.9", "ScoreAll").choice(1, None, "Prepare").default("HandleError");
    let mut map = machine.state("ScoreAll", StateType::Map);
    map.processor("ScoreOne").state("ScoreOne", StateType::Pass).ends();
    map.ends();
    machine.state("HandleError", StateType::Fail);
    builder.build()
}

/// What documents should not hold and diagrams must survive.
fn awkward() -> Graph {
    let mut builder = GraphBuilder::new("Nowhere");
    let mut machine = builder.machine();
    machine.state("A", StateType::Task).next("Nope").catch(0, ["States.ALL"], None);
    machine.state("say \"hi\";\n{x} \\ # : <b> & --> %%", StateType::Task).next("Nope");
    machine.state("note", StateType::Pass).next("s1");
    machine.state("s1", StateType::Choice).choice(0, "direction TB", "").default("A");
    machine.state("", StateType::Unknown).next("Größe");
    machine.state("Größe", StateType::Succeed).branch(0, "empty");
    machine.state("A", StateType::Succeed);
    let mut map = machine.state("Map", StateType::Map);
    let mut processor = map.processor(None);
    processor.state("A", StateType::Unknown);
    processor.state("Alone", StateType::Unknown);
    processor.state("Map_end", StateType::Succeed);
    builder.build()
}

#[test]
fn mermaid_shows_every_kind_of_transition() {
    assert_snapshot!(Mermaid::new(&weekly()), @r#"
    stateDiagram-v2
        [*] --> Prepare
        Prepare --> HandleError : catch States.ALL
        Prepare --> Train
        state Train {
            [*] --> Fit
            Fit --> Fitted
            Fitted --> [*]
            --
            [*] --> s4
            state "Wait for data" as s4
            s4 --> [*]
        }
        Train --> HandleError : catch States.Timeout, Lambda.Unknown
        Train --> s5
        state "Good enough?" as s5
        s5 --> ScoreAll : $.score #62;= 0.9
        s5 --> Prepare : rule 2
        s5 --> HandleError : default
        state ScoreAll {
            [*] --> ScoreOne
            ScoreOne --> [*]
        }
        ScoreAll --> [*]
        HandleError --> [*] : fails
    "#);
}

#[test]
fn a_machine_without_states_is_an_empty_diagram() {
    let graph = GraphBuilder::new("A").build();
    assert_eq!(Mermaid::new(&graph).to_string(), "stateDiagram-v2\n");
    assert_eq!(Dot::new(&graph).to_string(), "digraph {\n    node [shape=box]\n}\n");
}

#[test]
fn mermaid_survives_awkward_documents() {
    assert_snapshot!(Mermaid::new(&awkward()), @r#"
    stateDiagram-v2
        state "unknown" as x3
        state "Nope (missing)" as x2
        state "Nowhere (missing)" as x0
        [*] --> x0
        state "A" as s0
        s0 --> x2
        s0 --> x3 : catch States.ALL
        state "say #34;hi#34;#59; #123;x#125; #92; #35; #58; #60;b#62; #38; --#62; #37;#37;" as s1
        s1 --> x2
        state "note" as s2
        s2 --> s3
        state "s1" as s3
        s3 --> s4 : #100;irection TB
        s3 --> A : default
        state " " as s4
        s4 --> s5
        state "Größe" as s5
        s5 --> [*]
        A --> [*]
        state Map {
            state "unknown" as x1
            [*] --> x1
            state "A" as s8
            Alone
            state "Map_end" as s10
            s10 --> [*]
        }
    "#);
}

#[test]
fn dot_shows_every_kind_of_transition() {
    assert_snapshot!(Dot::new(&weekly()), @r#"
    digraph {
        node [shape=box]
        start [shape=point]
        start -> s0
        s0 [label="Prepare"]
        s0 -> s8 [label="catch States.ALL", style=dashed]
        s0 -> s1
        s1 [label="Train"]
        subgraph cluster_1 {
            label="Train: branch 1"
            s2 [label="Fit"]
            s2 -> s3
            s3 [label="Fitted", peripheries=2]
        }
        s1 -> s2 [style=dotted, arrowhead=none]
        subgraph cluster_2 {
            label="Train: branch 2"
            s4 [label="Wait for data", peripheries=2]
        }
        s1 -> s4 [style=dotted, arrowhead=none]
        s1 -> s8 [label="catch States.Timeout, Lambda.Unknown", style=dashed]
        s1 -> s5
        s5 [label="Good enough?", shape=diamond]
        s5 -> s6 [label="$.score >= 0.9"]
        s5 -> s0 [label="rule 2"]
        s5 -> s8 [label="default"]
        s6 [label="ScoreAll", peripheries=2]
        subgraph cluster_3 {
            label="ScoreAll: each item"
            s7 [label="ScoreOne", peripheries=2]
        }
        s6 -> s7 [style=dotted, arrowhead=none]
        s8 [label="HandleError", peripheries=2, color=red]
    }
    "#);
}

#[test]
fn dot_survives_awkward_documents() {
    assert_snapshot!(Dot::new(&awkward()), @r#"
    digraph {
        node [shape=box]
        start [shape=point]
        start -> x0
        x3 [label="unknown", style=dashed]
        x2 [label="Nope (missing)", style=dashed]
        x0 [label="Nowhere (missing)", style=dashed]
        s0 [label="A"]
        s0 -> x2
        s0 -> x3 [label="catch States.ALL", style=dashed]
        s1 [label="say \"hi\";\n{x} \\ # : <b> &amp; --> %%"]
        s1 -> x2
        s2 [label="note"]
        s2 -> s3
        s3 [label="s1", shape=diamond]
        s3 -> s4 [label="direction TB"]
        s3 -> s6 [label="default"]
        s4 [label=""]
        s4 -> s5
        s5 [label="Größe", peripheries=2]
        s6 [label="A", peripheries=2]
        s7 [label="Map"]
        subgraph cluster_2 {
            label="Map: each item"
            x1 [label="unknown", style=dashed]
            s8 [label="A"]
            s9 [label="Alone"]
            s10 [label="Map_end", peripheries=2]
        }
        s7 -> x1 [style=dotted, arrowhead=none]
    }
    "#);
}
