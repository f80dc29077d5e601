//! From the tokens to the shape of the data.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens as _, quote};
use syn::ext::IdentExt as _;
use syn::{Attribute, Data, DataEnum, DeriveInput, Fields, FieldsUnnamed, Generics, LitStr, Type};

use super::ast::{
    Constructor, Content, Flattened, Input, Member, Name, SchemaOf, Shape, Tagging, Text, Variant,
};
use super::attr::{Container, Field};
use crate::common::case::snake;
use crate::common::errors::Errors;
use crate::common::{docs, facade, types};

/// The longest tuple that is state data.
const MAX_ELEMENTS: usize = 8;

/// Reads the input; gives nothing where no impl can be written.
pub(super) fn parse<'a>(input: &'a DeriveInput, errors: &mut Errors) -> Option<Input<'a>> {
    let DeriveInput { vis: visibility, ident: name, generics, .. } = input;
    if let Some(lifetime) = generics.lifetimes().next() {
        errors.at(lifetime, "state data borrow nothing: own what is borrowed here, as `String` for `&str`");
        return None;
    }
    let private = facade::private(&input.attrs, errors);
    let (_, arguments, _) = generics.split_for_impl();
    let reader = Reader { this: quote!(#name #arguments), any: quote!(#private::Any), generics };
    let container = Container::parse(&input.attrs, errors);
    let shape = reader.shape(&container, input, errors);
    let schema = SchemaOf {
        name: container
            .title
            .or(container.rename)
            .map_or_else(|| name.unraw().to_string(), |name| name.value()),
        description: described(container.description, &input.attrs),
        is_closed: container.is_closed,
    };
    let constructors = reader.constructors(name, &input.data);
    Some(Input { name, visibility, generics, private, shape, schema, constructors })
}

/// The words of schemars, or else those of the documentation.
fn described(own: Option<LitStr>, attributes: &[Attribute]) -> Option<String> {
    let words = own.map_or_else(|| docs::lines(attributes).join("\n"), |own| own.value());
    let words = words.trim();
    (!words.is_empty()).then(|| words.to_owned())
}

struct Reader<'a> {
    /// What `Self` means in the types of the fields.
    this: TokenStream,
    /// The type of what has no known type.
    any: TokenStream,
    generics: &'a Generics,
}

impl Reader<'_> {
    fn shape(&self, container: &Container, input: &DeriveInput, errors: &mut Errors) -> Shape {
        if let Some(like) = &container.like {
            return Shape::Like(self.ty(like));
        }
        match &input.data {
            Data::Struct(data) => self.of_struct(container, &data.fields, errors),
            Data::Enum(data) => self.of_enum(container, data, errors),
            Data::Union(data) => {
                errors.at(data.union_token, "a union has no form in JSON: make it a struct or an enum");
                Shape::Unknown
            }
        }
    }

    fn of_struct(&self, container: &Container, fields: &Fields, errors: &mut Errors) -> Shape {
        match fields {
            Fields::Unit => Shape::Null,
            Fields::Unnamed(fields) => self.unnamed(fields, errors).map_or(Shape::Unknown, Shape::Like),
            Fields::Named(_) => {
                let mut members = self.members(container, fields, errors);
                match members.pop() {
                    Some(only) if container.transparent => Shape::Like(only.ty),
                    last => {
                        members.extend(last);
                        Shape::Object(members)
                    }
                }
            }
        }
    }

    fn of_enum(&self, container: &Container, data: &DataEnum, errors: &mut Errors) -> Shape {
        let is_text = container.is_externally_tagged()
            && data.variants.iter().all(|variant| matches!(variant.fields, Fields::Unit));
        let variants =
            data.variants.iter().filter_map(|variant| self.variant(container, variant, is_text, errors));
        match Tagging::of(container) {
            _ if is_text => Shape::Texts(variants.map(Text::from).collect()),
            tagging => Shape::Variants(tagging, variants.collect()),
        }
    }

    fn variant(
        &self,
        container: &Container,
        variant: &syn::Variant,
        is_text: bool,
        errors: &mut Errors,
    ) -> Option<Variant> {
        let mut own = Container::parse(&variant.attrs, errors);
        match own.skip {
            // Such an enum can be written as a literal, and this variant could not.
            Some(skip) if is_text => {
                errors.push(syn::Error::new(skip, "a variant that is skipped has no form in JSON"));
            }
            Some(_) => return None,
            None => {}
        }
        let name = Name::new(own.rename.take(), &variant.ident, |ident| container.variant_name(ident));
        own.rename_all = own.rename_all.or(container.rename_all_fields);
        let content = match &variant.fields {
            Fields::Unit => Content::Nothing,
            _ if own.with => Content::Value(self.any.clone()),
            Fields::Unnamed(fields) => Content::Value(self.unnamed(fields, errors)?),
            Fields::Named(_) => Content::Object(self.members(&own, &variant.fields, errors)),
        };
        let ident = variant.ident.clone();
        Some(Variant {
            snake: snake(&ident.unraw().to_string()),
            description: described(own.description, &variant.attrs),
            is_untagged: own.untagged,
            is_other: own.is_other,
            ident,
            name,
            content,
        })
    }

    /// What fields without names look like: one is what it holds, several are a list.
    fn unnamed(&self, fields: &FieldsUnnamed, errors: &mut Errors) -> Option<TokenStream> {
        let is_newtype = fields.unnamed.len() == 1;
        let types = fields.unnamed.iter().filter_map(|field| {
            let own = Field::parse(&field.attrs, errors)?;
            Some(self.data_type(&own, &field.ty))
        });
        let types = types.collect::<Vec<_>>();
        match types.as_slice() {
            [only] if is_newtype => Some(only.clone()),
            [] => {
                errors.at(fields, "nothing is in these parentheses that stands in the data: leave them out");
                None
            }
            [_, .., _] if types.len() > MAX_ELEMENTS => {
                errors.at(
                    fields,
                    format!("lists have typed paths to {MAX_ELEMENTS} elements: name the fields"),
                );
                None
            }
            _ => Some(quote!((#(#types,)*))),
        }
    }

    fn members(&self, container: &Container, fields: &Fields, errors: &mut Errors) -> Vec<Member> {
        let is_parameters = fields.iter().any(|field| types::is_parameter(&field.ty));
        let mut members = Vec::new();
        for field in fields {
            let own = Field::parse(&field.attrs, errors);
            if let (Some(ident), Some(own)) = (&field.ident, own) {
                let name = |ident: &Ident| container.field_name(ident, is_parameters);
                members.push(self.member(container, field, own, ident, name));
            }
        }
        members
    }

    fn member(
        &self,
        container: &Container,
        field: &syn::Field,
        own: Field,
        ident: &Ident,
        by_rule: impl FnOnce(&Ident) -> String,
    ) -> Member {
        let type_name = types::last_name(&field.ty).map(Ident::to_string);
        let is_option = type_name.as_deref() == Some("Option");
        Member {
            field: ident.clone(),
            docs: docs::lines(&field.attrs),
            ty: self.data_type(&own, &field.ty),
            description: described(own.description, &field.attrs),
            constraints: own.constraints,
            may_be_missing: (own.default || container.default) && !is_option && !own.flatten,
            flatten: own.flatten.then(|| self.flattened(type_name.as_deref())),
            name: Name::new(own.rename, ident, by_rule),
        }
    }

    /// The type of the data in a field.
    fn data_type(&self, own: &Field, ty: &Type) -> TokenStream {
        match &own.like {
            Some(like) => self.ty(like),
            None if own.with => self.any.clone(),
            None => self.ty(&types::seen_through(ty)),
        }
    }

    fn flattened(&self, type_name: Option<&str>) -> Flattened {
        match type_name {
            None | Some("Any" | "BTreeMap" | "HashMap" | "IndexMap" | "Map" | "Option" | "Value") => {
                Flattened::Open
            }
            Some(name) if self.generics.type_params().any(|parameter| parameter.ident == name) => {
                Flattened::Open
            }
            Some(_) => Flattened::Whole,
        }
    }

    /// A type as it is written outside of the definition, where `Self` means nothing.
    fn ty(&self, ty: &Type) -> TokenStream {
        types::with_self(ty.to_token_stream(), &self.this)
    }

    fn constructors(&self, name: &Ident, data: &Data) -> Vec<Constructor> {
        let (_, arguments, _) = self.generics.split_for_impl();
        let arguments = arguments.as_turbofish();
        match data {
            Data::Struct(data) => vec![self.constructor(quote!(#name #arguments), &data.fields)],
            Data::Enum(data) => data
                .variants
                .iter()
                .map(|syn::Variant { ident, fields, .. }| {
                    self.constructor(quote!(#name #arguments::#ident), fields)
                })
                .collect(),
            Data::Union(_) => Vec::new(),
        }
    }

    fn constructor(&self, path: TokenStream, fields: &Fields) -> Constructor {
        let fields = fields.iter().zip(fields.members());
        Constructor {
            path,
            fields: fields.map(|(field, member)| (quote!(#member), self.ty(&field.ty))).collect(),
        }
    }
}

impl Name {
    fn new(rename: Option<LitStr>, ident: &Ident, by_rule: impl FnOnce(&Ident) -> String) -> Self {
        match rename {
            Some(rename) => Self { text: rename.value(), span: rename.span() },
            None => Self { text: by_rule(ident), span: ident.span() },
        }
    }
}

impl Tagging {
    fn of(container: &Container) -> Self {
        match (&container.tag, &container.content) {
            _ if container.untagged => Self::Untagged,
            (Some(tag), Some(content)) => Self::Adjacent { tag: tag.value(), content: content.value() },
            (Some(tag), None) => Self::Internal { tag: tag.value() },
            (None, _) => Self::External,
        }
    }
}

impl From<Variant> for Text {
    fn from(variant: Variant) -> Self {
        Self { variant: variant.ident, description: variant.description, name: variant.name }
    }
}
