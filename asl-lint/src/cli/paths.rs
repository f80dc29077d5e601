//! Names of files that mean the same wherever they are read.

use std::path::{Component, MAIN_SEPARATOR, Path, PathBuf};

/// The path without `.` and `..`, by its text alone.
pub(super) fn normalised(path: &Path) -> PathBuf {
    let mut normalised = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                normalised.pop();
            }
            component => normalised.push(component),
        }
    }
    normalised
}

/// The way from a folder to a file, both in full.
pub(super) fn relative(path: &Path, folder: &Path) -> PathBuf {
    let mut path_components = path.components().peekable();
    let mut folder_components = folder.components().peekable();
    while path_components.peek().is_some() && path_components.peek() == folder_components.peek() {
        path_components.next();
        folder_components.next();
    }
    folder_components.map(|_| Component::ParentDir).chain(path_components).collect()
}

/// The path with the separators that every system shows alike.
pub(super) fn slashes(path: &Path) -> String {
    path.to_string_lossy().replace(MAIN_SEPARATOR, "/")
}

#[cfg(all(test, unix))]
mod tests {
    use std::path::Path;

    use super::{normalised, relative};

    #[test]
    fn dots_go() {
        assert_eq!(normalised(Path::new("/a/./b/../c")), Path::new("/a/c"));
        assert_eq!(normalised(Path::new("/../a")), Path::new("/a"));
    }

    #[test]
    fn the_way_leads_up_and_down() {
        assert_eq!(relative(Path::new("/a/b/c"), Path::new("/a")), Path::new("b/c"));
        assert_eq!(relative(Path::new("/a/b"), Path::new("/a/c/d")), Path::new("../../b"));
    }
}
