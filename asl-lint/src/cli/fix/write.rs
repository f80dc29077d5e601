use std::path::Path;
use std::{fs, io};

use thiserror::Error;

use crate::cli::replace::replace;

/// Why a file was not written. It is then as it was before.
#[derive(Debug, Error)]
pub(super) enum WriteError {
    #[error("it changed while it was linted; run it again")]
    Changed,
    #[error("it is read-only")]
    ReadOnly,
    #[error("cannot write it: {0}")]
    Io(#[from] io::Error),
}

/// Puts a text in the place of a file that still holds `before`.
pub(super) fn write_back(path: &Path, before: &str, after: &str) -> Result<(), WriteError> {
    if fs::read(path)? != before.as_bytes() {
        return Err(WriteError::Changed);
    }
    if fs::metadata(path)?.permissions().readonly() {
        return Err(WriteError::ReadOnly);
    }
    Ok(replace(path, after)?)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::TempDir;

    use super::write_back;

    #[test]
    fn a_file_that_changed_meanwhile_stays_as_it_is() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("a.json");
        fs::write(&path, "changed").unwrap();
        let error = write_back(&path, "before", "after").unwrap_err();
        assert_eq!(error.to_string(), "it changed while it was linted; run it again");
        assert_eq!(fs::read_to_string(&path).unwrap(), "changed");
        write_back(&path, "changed", "after").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "after");
    }

    #[test]
    fn a_file_that_is_gone_is_not_made_anew() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("a.json");
        assert!(
            write_back(&path, "before", "after").unwrap_err().to_string().starts_with("cannot write it: ")
        );
        assert!(!path.exists());
    }
}
