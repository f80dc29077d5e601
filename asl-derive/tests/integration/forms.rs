//! `#[derive(StateData)]` over the types of the standard library, and types without names for their fields.
#![expect(clippy::disallowed_types, reason = "data of others may have them")]

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap, HashSet, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

use asl_dsl::data::Accepts;
use asl_dsl::prelude::*;

use crate::support::{input, text};

#[derive(StateData)]
struct Forms {
    boxed: Box<f64>,
    shared: Option<Arc<Inner>>,
    counted: Rc<Inner>,
    borrowed: Cow<'static, str>,
    fixed: [Inner; 3],
    queue: VecDeque<Box<Inner>>,
    set: BTreeSet<String>,
    hashed: HashSet<String>,
    map: HashMap<String, Inner>,
    pair: (Inner, Box<i64>),
    point: Point,
    wrapped: Wrapped<Inner>,
    shorter: Shorter,
}

#[derive(StateData)]
struct Inner {
    id: String,
}

#[derive(StateData)]
struct Point(f64, f64);

#[derive(StateData)]
struct Wrapped<T>(Vec<T>);

#[derive(StateData)]
struct Shorter(#[serde(skip)] Rc<u8>, Inner);

#[test]
fn paths_lead_into_every_form() {
    let path = input::<Forms>();
    assert_eq!(text::<f64>(&path.boxed()), "$.boxed");
    assert_eq!(text::<String>(&path.shared().assume_present().id()), "$.shared.id");
    assert_eq!(text::<String>(&path.counted().id()), "$.counted.id");
    assert_eq!(text::<String>(&path.borrowed()), "$.borrowed");
    assert_eq!(text::<String>(&path.fixed().at(2).id()), "$.fixed[2].id");
    assert_eq!(text::<String>(&path.queue().at(0).id()), "$.queue[0].id");
    assert_eq!(text::<String>(&path.set().at(0)), "$.set[0]");
    assert_eq!(text::<String>(&path.hashed().at(0)), "$.hashed[0]");
    assert_eq!(text::<String>(&path.map().get("k").id()), "$.map.k.id");
    assert_eq!(text::<i64>(&path.pair().second()), "$.pair[1]");
    assert_eq!(text::<f64>(&path.point().second()), "$.point[1]");
    assert_eq!(text::<String>(&path.wrapped().at(1).id()), "$.wrapped[1].id");
    assert_eq!(text::<String>(&path.shorter().first().id()), "$.shorter[0].id");
}

#[test]
fn a_list_takes_an_array_of_the_same() {
    fn accepts<T: Accepts<D>, D>() {}
    accepts::<Vec<Inner>, [Inner; 2]>();
    accepts::<[Inner; 2], [Inner; 2]>();
    accepts::<HashMap<String, Inner>, HashMap<String, Inner>>();
}

#[derive(StateData)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Event {
    Moved(Inner),
    #[serde(other)]
    Unknown,
}

#[derive(StateData)]
enum Mixed {
    Range(i64, i64),
    #[serde(untagged)]
    Plain(Inner),
    #[serde(serialize_with = "written")]
    Written(Rc<u8>),
}

#[derive(StateData)]
#[serde(from = "Inner")]
struct Read(Rc<u8>);

#[derive(StateData)]
struct Schemed {
    #[serde(serialize_with = "seconds")]
    #[schemars(with = "f64")]
    timeout: Rc<u8>,
    #[schemars(rename = "Renamed")]
    #[serde(rename = "Overruled")]
    name: String,
}

#[test]
fn attributes_of_variants_and_those_of_schemars_count() {
    assert_eq!(text::<String>(&input::<Event>().as_moved().id()), "$.id");
    assert_eq!(text::<i64>(&input::<Mixed>().as_range().second()), "$.Range[1]");
    assert_eq!(text::<String>(&input::<Mixed>().as_plain().id()), "$.id");
    assert_eq!(text::<Any>(&input::<Mixed>().as_written()), "$.Written");
    assert_eq!(text::<String>(&input::<Read>().id()), "$.id");
    assert_eq!(text::<f64>(&input::<Schemed>().timeout()), "$.timeout");
    assert_eq!(text::<String>(&input::<Schemed>().name()), "$.Renamed");
}
