//! Valid parameters are accepted, and mistakes in them are found.

use asl_aws::database::{Action, Database};
use asl_aws::shape::Shape;
use asl_model::resource::Pattern;

use crate::tree::{Mistake, Tree};

/// The requests of all actions of a database, each with its name.
fn requests(database: &'static Database) -> impl Iterator<Item = (String, Shape<'static>)> {
    let services = database.service_ids().map(|id| database.service(id).unwrap());
    services.flat_map(|service| {
        let request = move |action: Action<'static>| {
            (format!("{}:{}", service.id(), action.name()), action.request(Pattern::RequestResponse))
        };
        service.actions().map(request)
    })
}

#[test]
fn parameters_made_from_the_shape_are_accepted() {
    for database in [Database::optimized().unwrap(), Database::sdk().unwrap()] {
        for (name, request) in requests(database) {
            let mismatches = request.check(&Tree::of(request, 6));
            assert!(mismatches.is_empty(), "{name}: {}", mismatches[0]);
        }
    }
}

/// All optimized integrations, and enough of the others that a test without optimization stays quick.
#[test]
fn mistakes_are_found() {
    let sdk = requests(Database::sdk().unwrap()).step_by(17);
    let requests = requests(Database::optimized().unwrap()).chain(sdk).collect::<Vec<_>>();
    for mistake in
        [Mistake::DroppedMember, Mistake::MisspeltMember, Mistake::MiscasedMember, Mistake::WrongType]
    {
        let mut found = 0;
        let mut missed = Vec::new();
        for (name, request) in &requests {
            for tree in Tree::of(*request, 4).with(mistake) {
                if request.check(&tree).is_empty() {
                    missed.push(name);
                } else {
                    found += 1;
                }
            }
        }
        let all = found + missed.len();
        println!("{mistake:?}: {found} of {all} found");
        assert!(found * 100 > all * 99, "{mistake:?}: {found} of {all} found, missed in {missed:?}");
    }
}
