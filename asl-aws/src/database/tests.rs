use super::*;

const OPTIMIZED: &[u8] = include_bytes!("../../data/optimized.bin");

/// The models that the features of this build have.
fn databases() -> impl Iterator<Item = &'static Database> {
    [Database::optimized(), Database::sdk()].into_iter().flatten()
}

#[test]
fn every_service_can_be_read_and_found_by_its_id() {
    for database in databases() {
        for id in database.service_ids() {
            let service = database.service(id).unwrap_or_else(|| panic!("{id} cannot be read"));
            assert_eq!(service.id(), id);
            for action in service.actions() {
                assert!(service.action(action.name()).is_some(), "{id}:{}", action.name());
            }
        }
    }
}

#[cfg(feature = "full")]
#[test]
fn every_service_that_exists_has_a_model() {
    use crate::sdk::{Status, services};

    let existing =
        |service: &&crate::sdk::Service| matches!(service.status(), Status::Documented | Status::Derived);
    let ids = services().iter().filter(existing).map(crate::sdk::Service::id);
    assert!(Database::sdk().unwrap().service_ids().eq(ids));
}

#[test]
fn bytes_that_are_no_models_are_refused() {
    for end in (0..OPTIMIZED.len()).step_by(997) {
        assert_eq!(Database::open(&OPTIMIZED[..end]).err(), Some(OpenDatabaseError::UnknownFormat), "{end}");
    }
    assert!(Database::open(OPTIMIZED).is_ok());
}

#[test]
fn a_block_is_read_to_its_end() {
    let database = Database::open(OPTIMIZED).unwrap();
    let entry = &database.entries[0];
    let compressed = &OPTIMIZED[entry.compressed.clone()];
    let mut block = miniz_oxide::inflate::decompress_to_vec(compressed).unwrap();
    assert_eq!(block.len(), entry.size);
    assert!(Block::read(&block).is_ok());
    block.push(0);
    assert!(Block::read(&block).is_err());
    block.truncate(entry.size - 1);
    assert!(Block::read(&block).is_err());
}

#[test]
fn broken_models_are_missing() {
    for place in (0..OPTIMIZED.len()).step_by(1009) {
        let mut bytes = OPTIMIZED.to_vec();
        bytes[place] ^= 0x55;
        let Ok(database) = Database::open(bytes) else { continue };
        let ids = database.service_ids().map(str::to_owned).collect::<Vec<_>>();
        for service in ids.iter().filter_map(|id| database.service(id)) {
            // What could be read can be walked.
            let requests = service.actions().map(|action| action.request(asl_model::resource::Pattern::Sync));
            assert!(requests.filter_map(crate::shape::Shape::as_structure).count() < 100_000);
        }
    }
}
