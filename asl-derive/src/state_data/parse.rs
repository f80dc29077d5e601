//! From the tokens to the shape of the data.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens as _, quote};
use syn::ext::IdentExt as _;
use syn::{Data, DataEnum, DeriveInput, Fields, FieldsUnnamed, Generics, Type};

use super::ast::{Constructor, Content, Flattened, Input, Member, Name, Shape, Tagging, Text, Variant};
use super::attr::{Container, Field};
use crate::common::case::snake;
use crate::common::errors::Errors;
use crate::common::{docs, facade, types};

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
    let shape = reader.shape(input, errors);
    let constructors = reader.constructors(name, &input.data);
    Some(Input { name, visibility, generics, private, shape, constructors })
}

struct Reader<'a> {
    /// What `Self` means in the types of the fields.
    this: TokenStream,
    /// The type of what has no known type.
    any: TokenStream,
    generics: &'a Generics,
}

impl Reader<'_> {
    fn shape(&self, input: &DeriveInput, errors: &mut Errors) -> Shape {
        let container = Container::parse(&input.attrs, errors);
        if let Some(like) = &container.into {
            return Shape::Like(self.ty(like));
        }
        match &input.data {
            Data::Struct(data) => self.of_struct(&container, &data.fields, errors),
            Data::Enum(data) => self.of_enum(&container, data, errors),
            Data::Union(data) => {
                errors.at(data.union_token, "a union has no form in JSON: make it a struct or an enum");
                Shape::Unknown
            }
        }
    }

    fn of_struct(&self, container: &Container, fields: &Fields, errors: &mut Errors) -> Shape {
        match fields {
            Fields::Unit => Shape::Null,
            Fields::Unnamed(fields) => self.single(fields, errors).map_or(Shape::Unknown, Shape::Like),
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
        let is_text = data.variants.iter().all(|variant| matches!(variant.fields, Fields::Unit));
        let variants = data.variants.iter().filter_map(|variant| self.variant(container, variant, errors));
        match Tagging::of(container) {
            Tagging::External if is_text => Shape::Texts(variants.map(Text::from).collect()),
            tagging => Shape::Variants(tagging, variants.collect()),
        }
    }

    fn variant(&self, container: &Container, variant: &syn::Variant, errors: &mut Errors) -> Option<Variant> {
        let mut own = Container::parse(&variant.attrs, errors);
        match own.skip {
            Some(skip) if container.is_externally_tagged() && matches!(variant.fields, Fields::Unit) => {
                errors.push(syn::Error::new(skip, "a variant that is skipped has no form in JSON"));
            }
            Some(_) => return None,
            None => {}
        }
        let name = Name::new(own.rename.take(), &variant.ident, |ident| container.variant_name(ident));
        own.rename_all = own.rename_all.or(container.rename_all_fields);
        let content = match &variant.fields {
            Fields::Unit => Content::Nothing,
            Fields::Unnamed(fields) => Content::Value(self.single(fields, errors)?),
            Fields::Named(_) => Content::Object(self.members(&own, &variant.fields, errors)),
        };
        let ident = variant.ident.clone();
        Some(Variant { snake: snake(&ident.unraw().to_string()), ident, name, content })
    }

    /// The type of the only unnamed field.
    fn single(&self, fields: &FieldsUnnamed, errors: &mut Errors) -> Option<TokenStream> {
        match fields.unnamed.first() {
            Some(field) if fields.unnamed.len() == 1 => Some(self.ty(&field.ty)),
            _ => {
                errors.at(fields, "a list of fields without names has no typed paths: name them");
                None
            }
        }
    }

    fn members(&self, container: &Container, fields: &Fields, errors: &mut Errors) -> Vec<Member> {
        let mut members = Vec::new();
        for field in fields {
            let own = Field::parse(&field.attrs, errors);
            if let (Some(ident), Some(own)) = (&field.ident, own) {
                members.push(self.member(container, field, ident, own));
            }
        }
        members
    }

    fn member(&self, container: &Container, field: &syn::Field, ident: &Ident, own: Field) -> Member {
        let type_name = types::last_name(&field.ty).map(Ident::to_string);
        let is_option = type_name.as_deref() == Some("Option");
        Member {
            field: ident.clone(),
            docs: docs::lines(&field.attrs),
            name: Name::new(own.rename, ident, |ident| container.field_name(ident)),
            ty: if own.with { self.any.clone() } else { self.ty(&field.ty) },
            may_be_missing: (own.default || container.default) && !is_option && !own.flatten,
            flatten: own.flatten.then(|| self.flattened(type_name.as_deref())),
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
    fn new(rename: Option<syn::LitStr>, ident: &Ident, by_rule: impl FnOnce(&Ident) -> String) -> Self {
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
        Self { variant: variant.ident, name: variant.name }
    }
}
