//! What the paths and payload templates of one state give, and a note of what they read.

use asl_model::path::{JsonPath, Root, Selector};
use asl_model::syntax::{Kind, Node, contains_placeholder};
use asl_model::template::dynamic_name;

use super::{Document, Misfit, Read, Variables};
use crate::definition::{State, position_of};
use crate::place::Steps;
use crate::shape::{Found, Member, Object, Shape};

/// The data that `$` stands for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Data<'d> {
    pub(super) shape: &'d Shape,
    pub(super) document: Document,
}

/// A shape that a service wants.
pub(super) type Wanted = Option<asl_aws::shape::Shape<'static>>;

pub(super) struct Evaluator<'s, 't> {
    pub(super) state: &'s State<'t>,
    pub(super) variables: &'s Variables,
    pub(super) context: Shape,
    pub(super) reads: Vec<Read>,
    pub(super) misfits: Vec<Misfit>,
    /// The result of the state's work.
    pub(super) result: Option<Shape>,
    /// The way to the value that is looked at.
    pub(super) steps: Steps,
    /// Whether the execution may succeed where what is looked at fails.
    pub(super) is_conditional: bool,
    all_reads: bool,
}

impl<'s, 't> Evaluator<'s, 't> {
    pub(super) fn new(
        state: &'s State<'t>,
        variables: &'s Variables,
        context: Shape,
        all_reads: bool,
    ) -> Self {
        Self {
            state,
            variables,
            context,
            reads: Vec::new(),
            misfits: Vec::new(),
            result: None,
            steps: state.steps.clone(),
            is_conditional: false,
            all_reads,
        }
    }

    /// Looks at a field of an object, if it has it.
    pub(super) fn field<T>(
        &mut self,
        object: &'t Node<'t>,
        name: &'static str,
        look: impl FnOnce(&mut Self, &'t Node<'t>) -> T,
    ) -> Option<T> {
        let position = position_of(object, name)?;
        let value = object.as_object()?.members().get(position)?.value();
        Some(self.at(position, |this| look(this, value)))
    }

    /// Looks at something whose failure need not end the execution.
    pub(super) fn perhaps<T>(&mut self, look: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::replace(&mut self.is_conditional, true);
        let looked = look(self);
        self.is_conditional = outer;
        looked
    }

    /// Looks at the member or element at a position.
    pub(super) fn at<T>(&mut self, position: usize, look: impl FnOnce(&mut Self) -> T) -> T {
        self.steps.push(position);
        let looked = look(self);
        self.steps.pop();
        looked
    }

    /// What a field that takes a path gives.
    pub(super) fn path_field(&mut self, data: Data<'_>, node: &Node<'_>) -> Found {
        let path = node.as_known_str().filter(|text| text.starts_with('$')).map(JsonPath::parse);
        match path {
            Some(Ok(path)) => self.path(data, &path, 0),
            _ => Found::unknown(),
        }
    }

    /// What a path gives that begins at this byte of the string that is looked at.
    pub(super) fn path(&mut self, data: Data<'_>, path: &JsonPath, offset: usize) -> Found {
        let variable;
        let (shape, document) = match path.root() {
            Root::Input => (data.shape, data.document),
            Root::Context => (&self.context, Document::Other),
            Root::Variable(name) => {
                variable = self.variables.get(name).cloned().unwrap_or_else(Shape::unknown);
                (&variable, Document::Other)
            }
            _ => return Found::unknown(),
        };
        let mut found = shape.follow(path);
        if self.all_reads || found.presence.absent {
            let read = self.read(path, shape, document, &mut found, offset);
            self.reads.push(read);
        }
        if found.presence.is_never() {
            found.shape = Shape::unknown();
        }
        found
    }

    /// Whether also reads are noted that surely lead somewhere.
    pub(super) const fn notes_all(&self) -> bool {
        self.all_reads
    }

    /// Notes that something takes all of the data.
    pub(super) fn read_whole(&mut self, data: &Shape) {
        if self.all_reads {
            self.reads.push(Read::whole(self.state.id, self.state.steps.clone(), data));
        }
    }

    fn read(
        &self,
        path: &JsonPath,
        shape: &Shape,
        document: Document,
        found: &mut Found,
        offset: usize,
    ) -> Read {
        let segments = path.segments();
        let names = segments.iter().map_while(|segment| segment.name().map(str::to_owned)).collect();
        let text = path.as_str().trim_end().to_owned();
        let mut read = Read {
            state: self.state.id,
            steps: self.steps.clone(),
            range: offset..offset + text.len(),
            missing: None,
            root: path.root().clone(),
            document,
            names,
            presence: found.presence,
            origins: shape.origins,
            is_conditional: self.is_conditional,
            is_path: true,
            text,
        };
        if let Some(miss) = found.miss.take() {
            let segment = segments.get(miss.step);
            let end = segment.map_or(path.as_str().len(), |segment| segment.span().start());
            let before = path.as_str().get(..end).unwrap_or_default().to_owned();
            let name = segment.and_then(|segment| match segment.selector() {
                Selector::Name(name) => {
                    let span = name.span();
                    Some((name.as_str().to_owned(), offset + span.start()..offset + span.end()))
                }
                _ => None,
            });
            read.note_miss(miss, name, before);
        }
        read
    }

    /// What a payload template gives.
    pub(super) fn template(&mut self, data: Data<'_>, node: &'t Node<'t>) -> Shape {
        match node.kind() {
            Kind::Object(members) => {
                let mut object = Object::closed();
                for (position, member) in members.members().iter().enumerate() {
                    let key = member.key().name();
                    let (name, shape) = self.at(position, |this| match dynamic_name(key) {
                        Some(name) => (name, this.dynamic(data, member.value())),
                        None => (key, this.template(data, member.value())),
                    });
                    object.set(name, Member::always(shape));
                    if contains_placeholder(key) {
                        (object.others, object.closed) = (Some(Shape::unknown()), false);
                    }
                }
                object.into()
            }
            Kind::Array(elements) => {
                let elements = elements.iter().enumerate();
                let shapes = elements
                    .map(|(position, element)| self.at(position, |this| this.template(data, element)));
                Shape::tuple(shapes.collect())
            }
            _ => crate::shape::literal(node),
        }
    }

    /// What the value of a key that ends in `.$` gives.
    pub(super) fn dynamic(&mut self, data: Data<'_>, node: &Node<'_>) -> Shape {
        let Some(text) = node.as_str() else { return Shape::unknown() };
        if text.trim_start().starts_with('$') {
            return self.path_field(data, node).shape;
        }
        self.intrinsic(data, text)
    }

    /// Reads what a payload template reads, and compares it with what a service wants.
    pub(super) fn examine(&mut self, data: Data<'_>, node: &'t Node<'t>, wanted: Wanted) {
        match node.kind() {
            Kind::Object(members) => {
                let structure = wanted.and_then(asl_aws::shape::Shape::as_structure);
                for (position, member) in members.members().iter().enumerate() {
                    let key = member.key().name();
                    let name = dynamic_name(key);
                    let wanted = structure.and_then(|structure| structure.member(name.unwrap_or(key)));
                    let wanted = wanted.map(asl_aws::shape::Member::shape);
                    self.at(position, |this| match name {
                        Some(name) => {
                            let found = this.dynamic(data, member.value());
                            this.compare(name, member.value(), found, wanted);
                        }
                        None => this.examine(data, member.value(), wanted),
                    });
                }
            }
            Kind::Array(elements) => {
                let element = wanted.and_then(|wanted| match wanted.kind() {
                    asl_aws::shape::Kind::List(list) => Some(list.element()),
                    _ => None,
                });
                for (position, value) in elements.iter().enumerate() {
                    self.at(position, |this| this.examine(data, value, element));
                }
            }
            _ => {}
        }
    }

    /// Notes a value that does not fit where it stands.
    pub(super) fn misfit(&mut self, text: &str, found: Shape, demand: String, fails: bool) {
        let text = text.to_owned();
        self.misfits.push(Misfit {
            steps: self.steps.clone(),
            range: 0..text.len(),
            text,
            found,
            demand,
            fails,
            is_conditional: self.is_conditional,
        });
    }
}
