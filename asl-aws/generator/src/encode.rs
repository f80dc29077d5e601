//! Writes a service in the layout that [`asl_aws::database::format`] describes.

use std::collections::BTreeMap;

use asl_aws::database::format::{action, flag, kind};

use crate::schema::{Action, Bounds, Length, Service, Shape, ShapeId, Structure};

/// The block of a service, not yet compressed.
pub(crate) fn encode(service: &Service) -> Vec<u8> {
    let mut encoder = Encoder::default();
    let mut actions = service.actions.iter().collect::<Vec<_>>();
    actions.sort_by(|a, b| a.name.cmp(&b.name));
    encoder.body.number(actions.len());
    for action in actions {
        encoder.action(action);
    }
    // Every shape that is written can mention new ones.
    let mut written = 0;
    while let Some(shape) = encoder.shapes.mentioned(written).and_then(|id| service.shapes.get(id)) {
        encoder.shape(shape);
        written += 1;
    }
    encoder.finish()
}

/// Bytes with numbers in LEB128.
#[derive(Debug, Default)]
pub(crate) struct Writer {
    pub(crate) bytes: Vec<u8>,
}

impl Writer {
    pub(crate) fn number(&mut self, number: usize) {
        self.long(number as u64);
    }

    fn long(&mut self, mut number: u64) {
        loop {
            let low = (number & 0x7f) as u8;
            number >>= 7;
            if number == 0 {
                self.bytes.push(low);
                return;
            }
            self.bytes.push(low | 0x80);
        }
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.number(text.len());
        self.bytes.extend_from_slice(text.as_bytes());
    }

    fn bound(&mut self, bound: f64) {
        #[expect(clippy::cast_possible_truncation, reason = "compared with the number it came from")]
        let whole = bound as i64;
        #[expect(clippy::cast_precision_loss, clippy::float_cmp, reason = "exact where it is whole")]
        if whole.unsigned_abs() < 1 << 53 && whole as f64 == bound {
            #[expect(clippy::cast_sign_loss, reason = "zigzag is never negative")]
            let zigzag = ((whole << 1) ^ (whole >> 63)) as u64;
            self.long(zigzag << 1);
        } else {
            self.long(1);
            self.bytes.extend_from_slice(&bound.to_le_bytes());
        }
    }
}

/// Numbers things in the order in which they are first mentioned.
#[derive(Debug)]
struct Mentions<T> {
    numbers: BTreeMap<T, usize>,
    order: Vec<T>,
}

impl<T> Default for Mentions<T> {
    fn default() -> Self {
        Self { numbers: BTreeMap::new(), order: Vec::new() }
    }
}

impl<T: Ord + Clone> Mentions<T> {
    /// 0 for what is new, else the distance back.
    fn mention(&mut self, thing: T) -> usize {
        if let Some(number) = self.numbers.get(&thing) {
            return self.order.len() - number;
        }
        self.numbers.insert(thing.clone(), self.order.len());
        self.order.push(thing);
        0
    }

    fn mentioned(&self, number: usize) -> Option<T> {
        self.order.get(number).cloned()
    }
}

#[derive(Debug, Default)]
struct Encoder {
    body: Writer,
    strings: Mentions<String>,
    shapes: Mentions<ShapeId>,
}

impl Encoder {
    fn string(&mut self, text: &str) {
        let mention = self.strings.mention(text.to_owned());
        self.body.number(mention);
    }

    fn mention(&mut self, id: ShapeId) {
        let mention = self.shapes.mention(id);
        self.body.number(mention);
    }

    fn strings(&mut self, texts: &[String]) {
        self.body.number(texts.len());
        for text in texts {
            self.string(text);
        }
    }

    fn action(&mut self, action: &Action) {
        let operation =
            (crate::naming::capitalize(&action.name) != action.operation).then_some(&action.operation);
        let flags = [
            (action::OPERATION, operation.is_some()),
            (action::SYNC_REQUEST, action.sync_request.is_some()),
            (action::RESULT, action.result.is_some()),
            (action::SYNC_RESULT, action.sync_result.is_some()),
            (action::SYNC2_RESULT, action.sync2_result.is_some()),
        ];
        self.body.bytes.push(bits(&flags));
        self.string(&action.name);
        if let Some(operation) = operation {
            self.string(operation);
        }
        self.mention(action.request);
        let rest = [action.sync_request, action.result, action.sync_result, action.sync2_result];
        for shape in rest.into_iter().flatten() {
            self.mention(shape);
        }
        self.strings(&action.errors);
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Any => self.head(kind::ANY, &[]),
            Shape::Boolean => self.head(kind::BOOLEAN, &[]),
            Shape::Timestamp => self.head(kind::TIMESTAMP, &[]),
            Shape::Integer(bounds) => self.bounded(kind::INTEGER, *bounds),
            Shape::Number(bounds) => self.bounded(kind::NUMBER, *bounds),
            Shape::String(text) => {
                let flags = [
                    (flag::LENGTH, text.length.is_bounded()),
                    (flag::PATTERN, text.pattern.is_some()),
                    (flag::VALUES, !text.values.is_empty()),
                    (flag::JSON, text.json),
                ];
                self.head(kind::STRING, &flags);
                self.length(text.length);
                if let Some(pattern) = &text.pattern {
                    self.string(pattern);
                }
                if !text.values.is_empty() {
                    self.strings(&text.values);
                }
            }
            Shape::Blob { length, json } => {
                self.head(kind::BLOB, &[(flag::LENGTH, length.is_bounded()), (flag::JSON, *json)]);
                self.length(*length);
            }
            Shape::List { length, element } => {
                self.head(kind::LIST, &[(flag::LENGTH, length.is_bounded())]);
                self.length(*length);
                self.mention(*element);
            }
            Shape::Map { length, key, value } => {
                self.head(kind::MAP, &[(flag::LENGTH, length.is_bounded())]);
                self.length(*length);
                self.mention(*key);
                self.mention(*value);
            }
            Shape::Structure(structure) => self.structure(structure),
        }
    }

    fn structure(&mut self, structure: &Structure) {
        let flags = [
            (flag::UNION, structure.union),
            (flag::SHORTHAND, structure.shorthand),
            (flag::NAMED, structure.name.is_some()),
            (flag::CHOICES, !structure.choices.is_empty()),
        ];
        self.head(kind::STRUCTURE, &flags);
        if let Some(name) = &structure.name {
            self.string(name);
        }
        self.body.number(structure.members.len());
        for member in &structure.members {
            self.body.bytes.push(u8::from(member.required));
            self.string(&member.name);
            self.mention(member.shape);
        }
        if structure.choices.is_empty() {
            return;
        }
        self.body.number(structure.choices.len());
        for choice in &structure.choices {
            self.body.bytes.push(u8::from(choice.exclusive));
            self.body.number(choice.members.len());
            for &member in &choice.members {
                self.body.number(member);
            }
        }
    }

    fn head(&mut self, kind: u8, flags: &[(u8, bool)]) {
        self.body.bytes.push(kind | bits(flags));
    }

    fn bounded(&mut self, kind: u8, bounds: Bounds) {
        self.head(
            kind,
            &[(flag::MINIMUM, bounds.minimum.is_some()), (flag::MAXIMUM, bounds.maximum.is_some())],
        );
        for bound in [bounds.minimum, bounds.maximum].into_iter().flatten() {
            self.body.bound(bound);
        }
    }

    fn length(&mut self, length: Length) {
        if length.is_bounded() {
            for bound in [length.minimum, length.maximum] {
                self.body.long(bound.map_or(0, |bound| bound.saturating_add(1)));
            }
        }
    }

    fn finish(self) -> Vec<u8> {
        let mut block = Writer::default();
        block.number(self.strings.order.len());
        for string in &self.strings.order {
            block.number(string.len());
        }
        for string in &self.strings.order {
            block.bytes.extend_from_slice(string.as_bytes());
        }
        block.bytes.extend_from_slice(&self.body.bytes);
        block.bytes
    }
}

impl Length {
    fn is_bounded(self) -> bool {
        self != Self::default()
    }
}

fn bits(flags: &[(u8, bool)]) -> u8 {
    flags.iter().filter(|(_, set)| *set).fold(0, |bits, (bit, _)| bits | bit)
}
