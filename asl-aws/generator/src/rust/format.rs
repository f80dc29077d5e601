//! Formats source as `cargo fmt` does.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use crate::Generated;

/// Formats files whose paths stand below `root`.
pub(crate) fn format(root: &Path, files: Vec<Generated>) -> Result<Vec<Generated>> {
    let folder = tempfile::tempdir().context("cannot make a folder to format in")?;
    let scratch =
        |file: &Generated| -> Result<PathBuf> { Ok(folder.path().join(file.path.strip_prefix(root)?)) };
    for file in &files {
        let path = scratch(file)?;
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, &file.bytes)?;
    }
    let roots = files
        .iter()
        .filter(|file| is_root(root, &files, &file.path))
        .map(scratch)
        .collect::<Result<Vec<_>>>()?;
    let output = Command::new("rustfmt")
        .arg("--edition=2024")
        .arg("--config-path")
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rustfmt.toml"))
        .args(roots)
        .output()
        .context("cannot run rustfmt")?;
    ensure!(output.status.success(), "rustfmt: {}", String::from_utf8_lossy(&output.stderr));
    files
        .into_iter()
        .map(|file| {
            let bytes = fs::read(scratch(&file)?)?;
            Ok(Generated { bytes, ..file })
        })
        .collect()
}

/// The files from which rustfmt reaches all others: the module of each folder, or what stands alone in it.
fn is_root(root: &Path, files: &[Generated], path: &Path) -> bool {
    let Some(folder) = path.ancestors().find(|folder| folder.parent() == Some(root)) else { return true };
    let module = folder.join("mod.rs");
    path == module || !files.iter().any(|file| file.path == module)
}
