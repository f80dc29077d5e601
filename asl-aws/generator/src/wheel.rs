//! Reads the service models out of a wheel of botocore.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read as _, Seek};
use std::path::Path;

use anyhow::{Context as _, Result};
use flate2::read::GzDecoder;
use zip::ZipArchive;

use crate::botocore::Model;

/// What a wheel of botocore holds.
#[derive(Debug)]
pub(crate) struct Wheel {
    /// The version of botocore.
    pub(crate) version: String,
    /// The day of the newest file, as `2026-11-17`.
    pub(crate) date: String,
    /// The newest model of each service, by botocore's name of the service.
    pub(crate) models: BTreeMap<String, Model>,
}

impl Wheel {
    /// Reads the wheel at `path`.
    pub(crate) fn read(path: &Path) -> Result<Self> {
        let file = File::open(path).with_context(|| format!("cannot open {}", path.display()))?;
        let mut archive = ZipArchive::new(file).with_context(|| format!("{} is no wheel", path.display()))?;
        let names = archive.file_names().map(|name| Ok(name?.into_owned())).collect::<Result<Vec<_>>>()?;
        let version = names
            .iter()
            .find_map(|name| name.strip_prefix("botocore-")?.strip_suffix(".dist-info/METADATA"))
            .with_context(|| format!("{} is no wheel of botocore", path.display()))?;
        let date = newest_date(&mut archive, &names)?;
        let mut models = BTreeMap::new();
        for (service, name) in newest_models(&names) {
            let model = read_model(&mut archive, name).with_context(|| format!("cannot read {name}"))?;
            models.insert(service.to_owned(), model);
        }
        Ok(Self { version: version.to_owned(), date, models })
    }
}

/// The file of the newest API version of each service: versions are dates.
fn newest_models(names: &[String]) -> BTreeMap<&str, &str> {
    let mut newest = BTreeMap::<&str, (&str, &str)>::new();
    for name in names {
        let mut parts = name.split('/');
        let (Some("botocore"), Some("data"), Some(service), Some(version), Some("service-2.json.gz"), None) =
            (parts.next(), parts.next(), parts.next(), parts.next(), parts.next(), parts.next())
        else {
            continue;
        };
        let entry = newest.entry(service).or_default();
        *entry = (*entry).max((version, name));
    }
    newest.into_iter().map(|(service, (_, name))| (service, name)).collect()
}

fn newest_date<R: Seek + std::io::Read>(archive: &mut ZipArchive<R>, names: &[String]) -> Result<String> {
    let mut newest = String::new();
    for name in names {
        if let Some(time) = archive.by_name(name)?.last_modified() {
            newest = newest.max(format!("{:04}-{:02}-{:02}", time.year(), time.month(), time.day()));
        }
    }
    Ok(newest)
}

fn read_model<R: Seek + std::io::Read>(archive: &mut ZipArchive<R>, name: &str) -> Result<Model> {
    let mut text = String::new();
    GzDecoder::new(archive.by_name(name)?).read_to_string(&mut text)?;
    Ok(serde_json::from_str(&text)?)
}
