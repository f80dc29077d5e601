use std::fmt;

use crate::filling::{Files, Filling, FillingKind};

/// A text to lint: what it is called, what stands in it and in which format.
///
/// ```
/// use asl_lint::{Format, Source};
///
/// let source = Source::new("order.asl.jsonc", "{}");
/// assert_eq!(source.format(), Format::Jsonc);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    name: String,
    text: String,
    format: Format,
    encoding_fault: Option<EncodingFault>,
    files: Files,
    filling: Option<Filling>,
}

/// How a definition is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// JSON as the service takes it.
    Json,
    /// JSON with comments and trailing commas, which a build step takes out.
    Jsonc,
    /// YAML, which a build step turns into JSON.
    Yaml,
    /// Terraform's language, HCL, with definitions in resources.
    Terraform,
}

/// What the names of files end in that Terraform's `templatefile` fills in, behind what tells their format.
const TEMPLATE_ENDINGS: [&str; 2] = [".tftpl", ".tpl"];

/// Why bytes are no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct EncodingFault {
    /// The first byte that is not UTF-8.
    pub(crate) offset: usize,
    /// Whether the bytes begin with the mark of UTF-16.
    pub(crate) utf16: bool,
}

impl Source {
    /// A text whose format is told by the extension of its name.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let (name, text) = (name.into(), text.into());
        let format = Format::of_template(&name, &text).unwrap_or_else(|| Format::of_name(&name));
        let filling = (Format::is_terraform_template(&name)).then_some(Filling {
            kind: FillingKind::Terraform,
            names: None,
            workflow_type: None,
        });
        Self { name, text, format, encoding_fault: None, files: Files::new(), filling }
    }

    /// Bytes that should be a text in UTF-8; where they are not, linting says so.
    #[must_use]
    pub fn from_bytes(name: impl Into<String>, bytes: Vec<u8>) -> Self {
        match String::from_utf8(bytes) {
            Ok(text) => Self::new(name, text),
            Err(error) => {
                let offset = error.utf8_error().valid_up_to();
                let bytes = error.as_bytes();
                let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
                let mut source = Self::new(name, String::from_utf8_lossy(bytes));
                source.encoding_fault = Some(EncodingFault { offset, utf16 });
                source
            }
        }
    }

    /// The same text in another format.
    #[must_use]
    pub const fn with_format(mut self, format: Format) -> Self {
        self.format = format;
        self
    }

    /// Another text that is called the same and has the same format.
    #[must_use]
    pub(crate) fn with_text(&self, text: String) -> Self {
        Self { text, encoding_fault: None, ..self.clone() }
    }

    /// What the text is called in findings: a path, or whatever the caller finds helpful.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The format.
    #[must_use]
    pub const fn format(&self) -> Format {
        self.format
    }

    /// The file of this name, if it was handed over; `Some(None)` where there is none.
    pub(crate) fn file(&self, path: &str) -> Option<&Option<String>> {
        self.files.get(path)
    }

    pub(crate) fn set_files(&mut self, files: Files) {
        self.files = files;
    }

    /// What fills in the placeholders, as far as that is known.
    pub(crate) const fn filling(&self) -> Option<&Filling> {
        self.filling.as_ref()
    }

    /// The same text where this is what fills in its placeholders.
    pub(crate) fn filled(mut self, filling: Filling) -> Self {
        self.filling = Some(filling);
        self
    }

    pub(crate) const fn encoding_fault(&self) -> Option<EncodingFault> {
        self.encoding_fault
    }
}

impl Format {
    /// Whether a file is one that Terraform fills in, by its name.
    fn is_terraform_template(name: &str) -> bool {
        TEMPLATE_ENDINGS.iter().any(|ending| name.ends_with(ending))
    }

    /// The format of a file `.template`, which CloudFormation takes as JSON and as YAML.
    fn of_template(name: &str, text: &str) -> Option<Self> {
        let is_template = name.to_ascii_lowercase().ends_with(".template");
        let is_json = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).starts_with('{');
        is_template.then_some(if is_json { Self::Json } else { Self::Yaml })
    }

    /// The format that a file of this name has: `.jsonc` is [`Jsonc`](Self::Jsonc), `.yaml` and `.yml` are
    /// [`Yaml`](Self::Yaml), `.tf` is [`Terraform`](Self::Terraform), everything else is JSON.
    #[must_use]
    pub fn of_name(name: &str) -> Self {
        let name = TEMPLATE_ENDINGS.iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name);
        let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
        match extension.to_ascii_lowercase().as_str() {
            "jsonc" => Self::Jsonc,
            "yaml" | "yml" => Self::Yaml,
            "tf" => Self::Terraform,
            _ => Self::Json,
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Json => "JSON",
            Self::Jsonc => "JSON with comments",
            Self::Yaml => "YAML",
            Self::Terraform => "HCL",
        })
    }
}
