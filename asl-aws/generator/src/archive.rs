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
