//! Turns the shapes of a service's model into those that are written.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};

use crate::botocore::{self, Kind, Model, Reference};
use crate::expression::{Expression, Patch};
use crate::pattern;
use crate::schema::{Bounds, Choice, Length, Member, Shape, ShapeId, Structure, Text};

/// Converts shapes on demand, each once.
#[derive(Debug)]
pub(crate) struct Converter<'a> {
    model: Option<&'a Model>,
    rules: Rules<'a>,
    shapes: &'a mut Vec<Shape>,
    converted: BTreeMap<&'a str, ShapeId>,
}

/// How what Step Functions takes differs from the model.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rules<'a> {
    /// The differences of single structures.
    pub(crate) patches: &'a BTreeMap<String, Patch>,
    /// What a member is called.
    pub(crate) member_name: fn(&str) -> String,
    /// The names of members that may be any JSON, which is sent as its text.
    pub(crate) json_members: &'a [String],
}

impl<'a> Converter<'a> {
    /// A converter for the shapes of `model`, which adds to `shapes`.
    pub(crate) const fn new(model: Option<&'a Model>, rules: Rules<'a>, shapes: &'a mut Vec<Shape>) -> Self {
        Self { model, rules, shapes, converted: BTreeMap::new() }
    }

    /// A shape without parts.
    pub(crate) fn leaf(&mut self, shape: Shape) -> ShapeId {
        self.shapes.push(shape);
        self.shapes.len() - 1
    }

    /// The shape that a use in the model stands for.
    pub(crate) fn reference(&mut self, reference: &'a Reference) -> Result<ShapeId> {
        if reference.jsonvalue { Ok(self.leaf(Shape::Any)) } else { self.named(&reference.shape) }
    }

    /// The request or response of an operation, which may be empty.
    pub(crate) fn message(&mut self, reference: Option<&'a Reference>) -> Result<ShapeId> {
        match reference {
            Some(reference) => self.reference(reference),
            None => Ok(self.leaf(Shape::Structure(Structure::default()))),
        }
    }

    /// The shape that a data file writes.
    pub(crate) fn expression(&mut self, expression: &'a Expression) -> Result<ShapeId> {
        let shape = match expression {
            Expression::Name(name) => match name.as_str() {
                "$any" => Shape::Any,
                "$boolean" => Shape::Boolean,
                "$integer" => Shape::Integer(Bounds::default()),
                "$string" => Shape::String(Text::default()),
                name => return self.named(name),
            },
            Expression::List { list } => {
                Shape::List { length: Length::default(), element: self.expression(list)? }
            }
            Expression::Map { map } => Shape::Map {
                length: Length::default(),
                key: self.leaf(Shape::String(Text::default())),
                value: self.expression(map)?,
            },
            Expression::Values { values } => {
                Shape::String(Text { values: values.clone(), ..Text::default() })
            }
            Expression::Structure(patch) => {
                Shape::Structure(self.structure(patch.of.as_deref(), Some(patch))?)
            }
        };
        Ok(self.leaf(shape))
    }

    fn named(&mut self, name: &'a str) -> Result<ShapeId> {
        if let Some(&id) = self.converted.get(name) {
            return Ok(id);
        }
        // Taken before its parts are converted, since a shape can be a part of itself.
        let id = self.leaf(Shape::Any);
        self.converted.insert(name, id);
        let shape = self.convert(name)?;
        *self.shapes.get_mut(id).context("the place was just taken")? = shape;
        Ok(id)
    }

    fn model_shape(&self, name: &str) -> Result<&'a botocore::Shape> {
        let model = self.model.with_context(|| format!("no model was given, and so no shape `{name}`"))?;
        model.shapes.get(name).with_context(|| format!("the model has no shape `{name}`"))
    }

    fn convert(&mut self, name: &'a str) -> Result<Shape> {
        let shape = self.model_shape(name)?;
        if shape.document {
            return Ok(Shape::Any);
        }
        let length = length(shape);
        Ok(match shape.kind {
            Kind::Structure => Shape::Structure(self.structure(Some(name), self.rules.patches.get(name))?),
            Kind::List => Shape::List { length, element: self.part(shape.member.as_ref())? },
            Kind::Map => Shape::Map {
                length,
                key: self.part(shape.key.as_ref())?,
                value: self.part(shape.value.as_ref())?,
            },
            Kind::String => Shape::String(Text {
                length,
                pattern: shape
                    .pattern
                    .as_deref()
                    .filter(|pattern| pattern::is_useful(pattern))
                    .map(str::to_owned),
                values: shape.values.clone(),
                json: false,
            }),
            Kind::Integer | Kind::Long => Shape::Integer(bounds(shape)),
            Kind::Float | Kind::Double => Shape::Number(bounds(shape)),
            Kind::Boolean => Shape::Boolean,
            Kind::Timestamp => Shape::Timestamp,
            Kind::Blob => Shape::Blob { length, json: false },
        })
    }

    fn part(&mut self, reference: Option<&'a Reference>) -> Result<ShapeId> {
        self.reference(reference.context("a list or map does not say of what")?)
    }

    fn structure(&mut self, name: Option<&'a str>, patch: Option<&'a Patch>) -> Result<Structure> {
        let mut wire_names = Vec::new();
        let mut structure = Structure { name: name.map(str::to_owned), ..Structure::default() };
        if let Some(name) = name {
            let shape = self.model_shape(name)?;
            structure.union = shape.union;
            for (wire, reference) in &shape.members {
                if !patch.is_some_and(|patch| patch.replaces(wire)) && !self.is_stream(reference)? {
                    let required = shape.required.contains(wire) && !reference.idempotency_token;
                    structure.members.push(self.member(wire, reference, required)?);
                    wire_names.push(wire.as_str());
                }
            }
        }
        if let Some(patch) = patch {
            self.apply(patch, &mut structure, &mut wire_names)?;
        }
        Ok(structure)
    }

    fn member(&mut self, wire: &str, reference: &'a Reference, required: bool) -> Result<Member> {
        let name = (self.rules.member_name)(wire);
        let shape = self.reference(reference)?;
        let json = self.rules.json_members.contains(&name).then(|| self.accepting_json(shape)).flatten();
        Ok(Member { name, shape: json.unwrap_or(shape), required })
    }

    fn is_stream(&self, reference: &Reference) -> Result<bool> {
        Ok(self.model_shape(&reference.shape)?.eventstream)
    }

    fn apply(
        &mut self,
        patch: &'a Patch,
        structure: &mut Structure,
        wire_names: &mut Vec<&'a str>,
    ) -> Result<()> {
        for (wire, expression) in &patch.members {
            let member = Member {
                name: (self.rules.member_name)(wire),
                shape: self.expression(expression)?,
                required: false,
            };
            structure.members.push(member);
            wire_names.push(wire);
        }
        let place = |wire: &str| {
            wire_names
                .iter()
                .position(|name| *name == wire)
                .with_context(|| format!("a patch names `{wire}`, which is no member"))
        };
        for wire in &patch.json {
            let member = member_mut(structure, place(wire)?)?;
            let json = self.accepting_json(member.shape);
            member.shape = json.with_context(|| format!("`{wire}` can't be the text of a JSON value"))?;
        }
        for (wire, name) in &patch.rename {
            member_mut(structure, place(wire)?)?.name.clone_from(name);
        }
        for wire in &patch.required {
            member_mut(structure, place(wire)?)?.required = true;
        }
        for wire in &patch.optional {
            member_mut(structure, place(wire)?)?.required = false;
        }
        let groups = patch
            .one_of
            .iter()
            .map(|group| (true, group))
            .chain(patch.any_of.iter().map(|group| (false, group)));
        for (exclusive, group) in groups {
            let members = group.iter().map(|wire| place(wire)).collect::<Result<_>>()?;
            structure.choices.push(Choice { exclusive, members });
        }
        structure.shorthand = patch.shorthand;
        Ok(())
    }

    /// The same string or blob, which may also be any JSON; `None` where it is something else.
    fn accepting_json(&mut self, id: ShapeId) -> Option<ShapeId> {
        let shape = match self.shapes.get(id)? {
            Shape::String(text) if text.values.is_empty() => {
                Shape::String(Text { json: true, ..text.clone() })
            }
            &Shape::Blob { length, .. } => Shape::Blob { length, json: true },
            _ => return None,
        };
        Some(self.leaf(shape))
    }
}

impl Patch {
    fn replaces(&self, wire: &str) -> bool {
        self.members.contains_key(wire) || self.remove.iter().any(|name| name == wire)
    }
}

fn member_mut(structure: &mut Structure, place: usize) -> Result<&mut Member> {
    structure.members.get_mut(place).context("every name has its member")
}

fn bounds(shape: &botocore::Shape) -> Bounds {
    Bounds { minimum: shape.min, maximum: shape.max }
}

fn length(shape: &botocore::Shape) -> Length {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "models give lengths as whole numbers from 0; saturating is right for anything else"
    )]
    let whole = |bound: f64| bound as u64;
    // A least length of 0 says nothing.
    Length { minimum: shape.min.map(whole).filter(|&minimum| minimum > 0), maximum: shape.max.map(whole) }
}
