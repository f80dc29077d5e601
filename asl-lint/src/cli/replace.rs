use std::fs::{self, Metadata};
use std::io::{self, Write as _};
use std::path::Path;

use tempfile::{Builder, NamedTempFile};

/// Puts a text in the place of a file, and keeps its owner and permissions. Whoever reads the file meanwhile
/// sees one of the two, whole, and where writing fails it stays as it is. A symbolic link stays one.
pub(super) fn replace(path: &Path, text: &str) -> io::Result<()> {
    let path = path.canonicalize()?;
    let metadata = fs::metadata(&path)?;
    let mut file =
        Builder::new().prefix(".asl-lint-").tempfile_in(path.parent().unwrap_or(Path::new("/")))?;
    file.as_file_mut().write_all(text.as_bytes())?;
    keep_owner(&file, &metadata);
    file.as_file().set_permissions(metadata.permissions())?;
    file.as_file().sync_all()?;
    file.persist(&path).map_err(|error| error.error)?;
    Ok(())
}

/// In a container that runs as root, the files of others stay theirs. Who may not do that owns them anyway.
#[cfg(unix)]
fn keep_owner(file: &NamedTempFile, metadata: &Metadata) {
    use std::os::unix::fs::{MetadataExt as _, fchown};

    fchown(file.as_file(), Some(metadata.uid()), Some(metadata.gid())).unwrap_or_default();
}

#[cfg(not(unix))]
const fn keep_owner(_file: &NamedTempFile, _metadata: &Metadata) {}
