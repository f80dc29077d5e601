//! Writes many services into one file.

use asl_aws::database::format;

use crate::encode::{Writer, encode};
use crate::schema::Service;

/// The file, in the layout that [`asl_aws::database::format`] describes.
pub(crate) fn archive(version: &str, date: &str, services: &[Service]) -> Vec<u8> {
    let mut services = services.iter().collect::<Vec<_>>();
    services.sort_by(|a, b| a.id.cmp(&b.id));
    let mut index = Writer::default();
    let mut blocks = Vec::new();
    index.bytes.extend_from_slice(format::MAGIC);
    index.text(version);
    index.text(date);
    index.number(services.len());
    for service in services {
        let block = encode(service);
        let compressed = miniz_oxide::deflate::compress_to_vec(&block, BEST_COMPRESSION);
        index.text(&service.id);
        index.number(block.len());
        index.number(compressed.len());
        blocks.extend_from_slice(&compressed);
    }
    index.bytes.extend_from_slice(&blocks);
    index.bytes
}

const BEST_COMPRESSION: u8 = 10;

#[cfg(test)]
mod tests {
    use asl_aws::database::Database;
    use asl_aws::shape::{Bounds as ReadBounds, Kind, Member as ReadMember, Structure as ReadStructure};
    use asl_model::resource::Pattern;

    use super::*;
    use crate::merge::{Names, merge};
    use crate::schema::{Action, Bounds, Choice, Length, Member, Shape, Structure, Text};

    /// A request with a tree in it: its branches are trees again.
    fn service() -> Service {
        let member = |name: &str, shape, required| Member { name: name.to_owned(), shape, required };
        let half = Bounds { minimum: Some(-0.5), maximum: Some(9_007_199_254_740_993.0) };
        let tree = |name: &str, list| {
            Shape::Structure(Structure {
                name: Some(name.to_owned()),
                members: vec![member("Weight", 2, false), member("Branches", list, true)],
                choices: vec![Choice { exclusive: true, members: vec![1, 0] }],
                union: true,
                shorthand: true,
            })
        };
        let shapes = vec![
            tree("Tree", 1),
            Shape::List { length: Length { minimum: None, maximum: Some(0) }, element: 3 },
            Shape::Number(half),
            tree("Bush", 1),
            Shape::String(Text {
                values: vec!["é".to_owned(), String::new()],
                json: true,
                ..Text::default()
            }),
        ];
        let action = Action {
            name: "plant".to_owned(),
            operation: "PLANT".to_owned(),
            request: 0,
            sync_request: Some(3),
            result: Some(4),
            sync_result: None,
            sync2_result: Some(2),
            errors: vec!["TooManyTreesException".to_owned()],
        };
        Service { id: "garden".to_owned(), actions: vec![action], shapes }
    }

    fn open(names: Names) -> Database {
        let mut service = service();
        merge(&mut service, names);
        Database::open(archive("1.2.3", "2026-11-17", &[service])).unwrap()
    }

    fn branches(tree: ReadStructure<'_>) -> ReadStructure<'_> {
        let Kind::List(list) = tree.member("Branches").unwrap().shape().kind() else { panic!("a list") };
        assert_eq!(list.length().maximum, Some(0));
        list.element().as_structure().unwrap()
    }

    #[test]
    fn what_is_written_can_be_read() {
        let database = open(Names::Kept);
        assert_eq!(database.version().botocore(), "1.2.3");
        assert_eq!(database.version().date(), "2026-11-17");
        let action = database.service("garden").unwrap().action("plant").unwrap();
        assert_eq!(action.operation(), "PLANT");
        assert!(action.errors().eq(["TooManyTreesException"]));
        let tree = action.request(Pattern::RequestResponse).as_structure().unwrap();
        assert_eq!((tree.name(), tree.is_union(), tree.accepts_string()), (Some("Tree"), true, true));
        let choice = tree.choices().next().unwrap();
        assert!(choice.is_exclusive());
        assert!(choice.members().map(ReadMember::name).eq(["Branches", "Weight"]));
        assert_eq!(branches(tree).name(), Some("Bush"));
        assert_eq!(action.request(Pattern::Sync).as_structure().unwrap().name(), Some("Bush"));
        let Kind::String(text) = action.result(Pattern::RequestResponse).unwrap().kind() else {
            panic!("a string")
        };
        assert!(text.accepts_json() && text.values().eq(["é", ""]));
        assert_eq!(action.result(Pattern::Sync), None);
        let Kind::Number(bounds) = action.result(Pattern::Sync2).unwrap().kind() else { panic!("a number") };
        let ReadBounds { minimum, maximum, .. } = bounds;
        assert_eq!((minimum, maximum), (Some(-0.5), Some(9_007_199_254_740_993.0)));
    }

    #[test]
    fn without_names_what_looks_the_same_is_the_same() {
        let database = open(Names::Dropped);
        let action = database.service("garden").unwrap().action("plant").unwrap();
        let tree = action.request(Pattern::RequestResponse);
        assert_eq!(action.request(Pattern::Sync), tree);
        let Kind::List(list) = tree.as_structure().unwrap().member("Branches").unwrap().shape().kind() else {
            panic!("a list")
        };
        assert_eq!(list.element(), tree);
    }
}
