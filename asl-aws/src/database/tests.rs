use super::*;

#[test]
fn every_block_can_be_read() {
    let mut actions = 0;
    for database in [Database::optimized(), Database::sdk()].into_iter().flatten() {
        for id in database.service_ids() {
            let service = database.service(id).unwrap_or_else(|| panic!("{id} cannot be read"));
            actions += service.actions().count();
        }
    }
    eprintln!("{actions}");
}
