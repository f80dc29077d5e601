//! Fragments: states of another type, used as a part of a workflow.

use asl_dsl::prelude::*;
use asl_dsl::services::lambda::{Invoke, InvokeResponse};
use serde_json::{Value, json};

use crate::state;

#[derive(StateData)]
struct Data {
    bucket: String,
    score: f64,
}

#[derive(StateData)]
struct Trained {
    #[serde(flatten)]
    data: Data,
    model: InvokeResponse<String>,
}

/// Trains a model: a Task, a Choice, and two ends.
struct Train {
    variant: &'static str,
}

#[states]
impl Train {
    #[start]
    fn fit(&self, data: Path<Data>) -> State<Self, Trained> {
        let call = Invoke::builder().function_name(self.variant).payload(data.bucket()).build();
        Task::new(&data, call.returning::<String>())
            .catch(Catch::all().next(Self::failed))
            .result_as::<Trained>()
            .next(Self::is_good)
    }

    /// Looks at the score.
    fn is_good(&self, trained: Path<Trained>) -> State<Self, Trained> {
        Choice::new(&trained).when(trained.data().score().gt(0.5), Self::good).otherwise(Self::bad)
    }

    fn good(&self, trained: Path<Trained>) -> State<Self, Trained> {
        Succeed::new(&trained)
    }

    fn bad(&self, trained: Path<Trained>) -> State<Self, Trained> {
        Wait::seconds(&trained, 1).end()
    }

    fn failed(&self, _error: Path<ErrorOutput>) -> Failure<Self> {
        Fail::new("TrainingFailed", "the model was not trained")
    }
}

/// A fragment that holds another one, and a Parallel with another two.
struct Compare;

#[states]
impl Compare {
    #[start]
    fn first(&self, data: Path<Data>) -> State<Self, (Trained, Trained)> {
        Fragment::of(&data, Train { variant: "probe" }, Train::fit).next(Self::both)
    }

    fn both(&self, trained: Path<Trained>) -> State<Self, (Trained, Trained)> {
        Parallel::new(&trained, (Self::a, Self::b)).end()
    }

    fn a(&self, data: Path<Data>) -> State<Self, Trained> {
        Fragment::of(&data, Train { variant: "a" }, Train::fit).end()
    }

    fn b(&self, data: Path<Data>) -> State<Self, Trained> {
        Fragment::of(&data, Train { variant: "b" }, Train::fit).end().named("Challenger")
    }
}

struct Pipeline;

#[states]
impl Pipeline {
    /// Compares once.
    #[start]
    fn once(&self, data: Path<Data>) -> State<Self> {
        Fragment::of(&data, Compare, Compare::first).next(Self::pick)
    }

    fn pick(&self, models: Path<(Trained, Trained)>) -> State<Self> {
        Pass::new(&models).value(models.first().data()).next(Self::again)
    }

    fn again(&self, data: Path<Data>) -> State<Self> {
        Fragment::of(&data, Compare, Compare::first).end().named("Second round")
    }
}

fn names(states: &Value) -> Vec<&str> {
    states.as_object().unwrap().keys().map(String::as_str).collect()
}

fn definition(workflow: &impl Workflow) -> Value {
    serde_json::from_str(&workflow.build().unwrap().to_json()).unwrap()
}

#[test]
fn an_instance_is_a_prefix_of_its_states() {
    let machine = Pipeline.build().unwrap();
    let names: Vec<_> = machine.definition().states.keys().collect();
    assert_eq!(
        names,
        [
            "Once: First: Fit",
            "Once: First: IsGood",
            "Once: First: Good",
            "Once: Both",
            "Pick",
            "Second round: First: Fit",
            "Second round: First: IsGood",
            "Second round: First: Good",
            "Second round: Both",
            "Once: First: Failed",
            "Once: First: Bad",
            "Second round: First: Failed",
            "Second round: First: Bad",
        ]
    );
    let definition = definition(&Pipeline);
    assert_eq!(definition["StartAt"], "Once: First: Fit");
}

#[test]
fn where_a_fragment_ends_the_way_goes_on() {
    let fit = state(&Pipeline, "Once: First: Fit");
    assert_eq!(fit["Next"], "Once: First: IsGood");
    assert_eq!(fit["Catch"], json!([{ "ErrorEquals": ["States.ALL"], "Next": "Once: First: Failed" }]));
    assert_eq!(
        state(&Pipeline, "Once: First: IsGood"),
        json!({
            "Type": "Choice",
            "Comment": "Looks at the score.",
            "Choices": [{
                "Variable": "$.score",
                "NumericGreaterThan": 0.5,
                "Next": "Once: First: Good"
            }],
            "Default": "Once: First: Bad"
        })
    );
    assert_eq!(state(&Pipeline, "Once: First: Good"), json!({ "Type": "Pass", "Next": "Once: Both" }));
    assert_eq!(
        state(&Pipeline, "Once: First: Bad"),
        json!({ "Type": "Wait", "Seconds": 1, "Next": "Once: Both" })
    );
    assert_eq!(state(&Pipeline, "Once: Both")["Next"], "Pick");
    assert_eq!(state(&Pipeline, "Pick")["Next"], "Second round: First: Fit");
    assert_eq!(state(&Pipeline, "Second round: Both")["End"], true);
}

#[test]
fn the_comment_of_an_instance_goes_to_its_first_state() {
    assert_eq!(state(&Pipeline, "Once: First: Fit")["Comment"], "Compares once.");
}

#[test]
fn the_branches_of_a_fragment_end_by_themselves() {
    let both = state(&Pipeline, "Second round: Both");
    let [a, b] = both["Branches"].as_array().unwrap().as_slice() else { panic!("two branches") };
    assert_eq!(a["StartAt"], "Second round: A: Fit");
    let b_states = &b["States"];
    assert_eq!(
        names(b_states),
        [
            "Second round: Challenger: Bad",
            "Second round: Challenger: Failed",
            "Second round: Challenger: Fit",
            "Second round: Challenger: Good",
            "Second round: Challenger: IsGood",
        ]
    );
    assert_eq!(b_states["Second round: Challenger: Fit"]["Parameters"]["FunctionName"], "b");
    assert_eq!(b_states["Second round: Challenger: Good"], json!({ "Type": "Succeed" }));
    assert_eq!(b_states["Second round: Challenger: Bad"]["End"], true);
}

/// One of many.
struct Step<T> {
    seconds: u32,
    of: std::marker::PhantomData<fn() -> T>,
}

#[states]
impl<T: StateData> Step<T>
where
    T: asl_dsl::data::Accepts<T>,
{
    #[start]
    fn wait(&self, input: Path<T>) -> State<Self, T> {
        Wait::seconds(&input, self.seconds).end()
    }
}

struct Steps(u32);

impl Steps {
    fn instances(&self) -> impl Iterator<Item = (String, Step<String>)> + use<> {
        (0..self.0)
            .map(|number| (format!("Step {number}"), Step { seconds: number, of: std::marker::PhantomData }))
    }
}

#[states]
impl Steps {
    #[start]
    fn begin(&self, input: Path<String>) -> State<Self> {
        Pass::new(&input).next(Self::all)
    }

    fn all(&self, input: Path<String>) -> State<Self> {
        Fragment::chain(&input, self.instances(), Step::wait).next(Self::done)
    }

    fn done(&self, input: Path<String>) -> State<Self> {
        Succeed::new(&input)
    }
}

#[test]
fn a_chain_of_ten_thousand_instances_is_one_way() {
    let machine = Steps(10_000).build().unwrap();
    let names: Vec<_> = machine.definition().states.keys().collect();
    let steps = (0..10_000).map(|number| format!("Step {number}: Wait"));
    let expected: Vec<_> = ["Begin".to_owned()].into_iter().chain(steps).chain(["Done".to_owned()]).collect();
    assert_eq!(names, expected);
    let machine: Value = serde_json::from_str(&machine.to_json()).unwrap();
    assert_eq!(machine["States"]["Begin"]["Next"], "Step 0: Wait");
    assert_eq!(
        machine["States"]["Step 77: Wait"],
        json!({ "Type": "Wait", "Seconds": 77, "Next": "Step 78: Wait" })
    );
    assert_eq!(machine["States"]["Step 9999: Wait"]["Next"], "Done");
}

#[test]
fn a_chain_has_a_fragment() {
    insta::assert_snapshot!(Steps(0).build().unwrap_err(), @"state `All`: the chain has no fragment");
}

/// A fragment in a branch for each of its instances, as many as there are.
struct Split(Vec<&'static str>);

#[states]
impl Split {
    #[start]
    fn train_all(&self, data: Path<Data>) -> State<Self> {
        let variants = self.0.iter().map(|&variant| (variant, Train { variant }));
        Parallel::of_fragments(&data, variants, Train::fit).next(Self::best)
    }

    fn best(&self, models: Path<Vec<Trained>>) -> State<Self> {
        Pass::new(&models).value(models.at(0)).end()
    }
}

#[test]
fn a_parallel_can_have_a_branch_for_each_fragment_of_a_list() {
    let parallel = state(&Split(vec!["a", "b", "c"]), "TrainAll");
    let starts: Vec<_> = parallel["Branches"].as_array().unwrap().iter().map(|it| &it["StartAt"]).collect();
    assert_eq!(starts, ["a: Fit", "b: Fit", "c: Fit"]);
    assert_eq!(parallel["Branches"][1]["States"]["b: Good"], json!({ "Type": "Succeed" }));
    insta::assert_snapshot!(Split(Vec::new()).build().unwrap_err(), @"state `TrainAll`, `Branches`: a Parallel has at least one branch");
}

#[test]
fn two_instances_of_one_name_are_a_fault() {
    insta::assert_snapshot!(Split(vec!["a", "a"]).build().unwrap_err(), @"
    state `a: Fit`: two functions give their state this name: `a[0]: Fit` and `a[1]: Fit`
    state `a: IsGood`: two functions give their state this name: `a[0]: IsGood` and `a[1]: IsGood`
    state `a: Good`: two functions give their state this name: `a[0]: Good` and `a[1]: Good`
    state `a: Failed`: two functions give their state this name: `a[0]: Failed` and `a[1]: Failed`
    state `a: Bad`: two functions give their state this name: `a[0]: Bad` and `a[1]: Bad`
    ");
}

/// A fragment that holds itself: in a row, and in a branch.
struct Endless;

#[states]
impl Endless {
    #[start]
    fn a(&self, input: Path<Any>) -> State<Self> {
        Fragment::of(&input, Self, Self::a).end()
    }
}

struct EndlessBranches;

#[states]
impl EndlessBranches {
    #[start]
    fn a(&self, input: Path<Any>) -> State<Self> {
        Parallel::new(&input, (Self::b, Self::c)).end()
    }

    fn b(&self, input: Path<Any>) -> State<Self> {
        Fragment::of(&input, Self, Self::a).end()
    }

    fn c(&self, input: Path<Any>) -> State<Self> {
        Fragment::of(&input, Self, Self::a).end()
    }
}

#[test]
fn a_fragment_that_holds_itself_is_one_fault() {
    insta::assert_snapshot!(Endless.build().unwrap_err(), @"state `A: A: A: A: A: A: A: A: A: A: A: A: A: A: A: A: A`: fragments are nested here deeper than 16: for a row of them take `Fragment::chain`");
    assert_eq!(EndlessBranches.build().unwrap_err().faults().len(), 1);
}

/// What needs JSONPath cannot be in every workflow, and what needs nothing can.
struct InJsonPath;

#[states(language = JsonPath)]
impl InJsonPath {
    #[start]
    fn portable(&self, input: Path<Any>) -> State<Self> {
        Fragment::of(&input, Plain, Plain::done).end()
    }
}

struct Plain;

#[states(language = Portable)]
impl Plain {
    #[start]
    fn done(&self, input: Path<Any>) -> State<Self> {
        Succeed::new(&input)
    }
}

#[test]
fn a_portable_fragment_can_be_in_a_workflow_in_json_path() {
    assert_eq!(state(&InJsonPath, "Portable: Done"), json!({ "Type": "Succeed" }));
}

/// A loop through a fragment, back to the state before it.
struct Loop;

#[states]
impl Loop {
    #[start]
    fn check(&self, input: Path<bool>) -> State<Self> {
        Choice::new(&input).when(input.eq(true), Self::pause).otherwise(Self::done)
    }

    fn pause(&self, input: Path<bool>) -> State<Self> {
        let step = Step { seconds: 5, of: std::marker::PhantomData };
        Fragment::of(&input, step, Step::wait).next(Self::check)
    }

    fn done(&self, input: Path<bool>) -> State<Self> {
        Succeed::new(&input)
    }
}

#[test]
fn a_way_can_lead_back_from_a_fragment_and_into_it() {
    let machine = definition(&Loop);
    assert_eq!(machine["States"]["Check"]["Choices"][0]["Next"], "Pause: Wait");
    assert_eq!(machine["States"]["Pause: Wait"]["Next"], "Check");
}
