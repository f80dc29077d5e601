use std::borrow::Cow;
use std::sync::OnceLock;

use super::reader::{Malformed, Reader};
use super::{Database, Entry, Version, format};

pub(super) fn open(bytes: Cow<'static, [u8]>) -> Result<Database, Malformed> {
    let (version, entries) = read_index(&bytes)?;
    Ok(Database { bytes, version, entries })
}

fn read_index(bytes: &[u8]) -> Result<(Version, Vec<Entry>), Malformed> {
    let mut reader = Reader::new(bytes.strip_prefix(format::MAGIC).ok_or(Malformed)?);
    let version = Version { botocore: string(&mut reader)?, date: string(&mut reader)? };
    let mut index = Vec::new();
    for _ in 0..reader.count()? {
        index.push((string(&mut reader)?, reader.size()?, reader.size()?));
    }
    let mut end = bytes.len() - reader.rest().len();
    let mut entries = Vec::with_capacity(index.len());
    for (id, size, compressed) in index {
        let start = end;
        end = start.checked_add(compressed).ok_or(Malformed)?;
        entries.push(Entry { id, size, compressed: start..end, block: OnceLock::new() });
    }
    if end == bytes.len() { Ok((version, entries)) } else { Err(Malformed) }
}

fn string(reader: &mut Reader<'_>) -> Result<String, Malformed> {
    let length = reader.size()?;
    reader.text(length).map(str::to_owned)
}
