use std::fs::{self, Metadata, Permissions};
use std::io::{self, Write as _};
use std::path::Path;

use tempfile::{Builder, NamedTempFile};
use thiserror::Error;

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

/// Puts a text in the place of a file that still holds `before`: whoever reads the file meanwhile sees one of
/// the two, whole. The target of a symbolic link is replaced, not the link.
pub(super) fn write_back(path: &Path, before: &str, after: &str) -> Result<(), WriteError> {
    let path = path.canonicalize()?;
    if fs::read(&path)? != before.as_bytes() {
        return Err(WriteError::Changed);
    }
    let metadata = fs::metadata(&path)?;
    if metadata.permissions().readonly() {
        return Err(WriteError::ReadOnly);
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = Builder::new().prefix(".asl-lint-").tempfile_in(folder)?;
    file.as_file_mut().write_all(after.as_bytes())?;
    keep_owner(&file, &metadata);
    keep_permissions(&file, metadata.permissions())?;
    file.as_file().sync_all()?;
    file.persist(&path).map_err(|error| error.error)?;
    Ok(())
}

fn keep_permissions(file: &NamedTempFile, permissions: Permissions) -> io::Result<()> {
    file.as_file().set_permissions(permissions)
}

/// In a container that runs as root, the files of others stay theirs. Who may not do that owns them anyway.
#[cfg(unix)]
fn keep_owner(file: &NamedTempFile, metadata: &Metadata) {
    use std::os::unix::fs::{MetadataExt as _, fchown};

    fchown(file.as_file(), Some(metadata.uid()), Some(metadata.gid())).unwrap_or_default();
}

#[cfg(not(unix))]
const fn keep_owner(_file: &NamedTempFile, _metadata: &Metadata) {}

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
