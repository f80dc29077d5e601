//! From the impl to its state functions.

use quote::quote;
use syn::ext::IdentExt as _;
use syn::{
    FnArg, ImplItem, ImplItemFn, ItemImpl, PatType, Path, Receiver, ReceiverKind, ReturnType, Signature, Type,
};

use super::ast::{Arguments, Function, Input, Mark, StateFunction};
use crate::common::case::pascal;
use crate::common::errors::Errors;
use crate::common::{docs, facade, types};

pub(super) fn parse(
    (arguments, facade): (Arguments, Option<Path>),
    mut block: ItemImpl,
    errors: &mut Errors,
) -> Input {
    let (mut states, mut starts) = (Vec::new(), Vec::new());
    let of_trait = block.trait_.as_ref().map(|(path, _)| path);
    if let Some(path) = of_trait {
        errors.at(path, "states are a workflow's own functions: write `#[states] impl Name { … }`");
    }
    let is_inherent = of_trait.is_none();
    for (index, item) in block.items.iter_mut().enumerate() {
        let ImplItem::Fn(function) = item else { continue };
        let marks = function.attrs.extract_if(.., |attribute| attribute.path().is_ident("start"));
        let marks = marks.collect::<Vec<_>>();
        let state = if is_inherent { state(index, function, errors) } else { Err(Mistaken) };
        for attribute in marks {
            let on = match &state {
                Ok(Some(state)) => Function::State(state.function.clone()),
                Ok(None) => Function::Helper,
                Err(Mistaken) => Function::Mistaken,
            };
            starts.push(Mark { attribute, on });
        }
        states.extend(state.ok().flatten());
    }
    Input { private: facade::private_of(facade), arguments, block, states, starts }
}

/// A function means to be a state, but is none; why stands among the errors.
struct Mistaken;

/// A state function returns a `State` or a `Failure`, and takes `&self` and the path to its input.
fn state(
    index: usize,
    function: &ImplItemFn,
    errors: &mut Errors,
) -> Result<Option<StateFunction>, Mistaken> {
    let signature = &function.sig;
    let inputs = signature.inputs.iter().collect::<Vec<_>>();
    let [FnArg::Receiver(receiver), FnArg::Typed(input)] = inputs.as_slice() else { return Ok(None) };
    if !returns_state(&signature.output) {
        return Ok(None);
    }
    let mistakes = mistakes(signature, receiver, input);
    if !mistakes.is_empty() {
        for mistake in mistakes {
            errors.push(mistake);
        }
        return Err(Mistaken);
    }
    Ok(Some(StateFunction {
        index,
        function: signature.ident.clone(),
        name: pascal(&signature.ident.unraw().to_string()),
        comment: docs::summary(&function.attrs),
    }))
}

fn returns_state(output: &ReturnType) -> bool {
    match output {
        ReturnType::Type(_, ty) => {
            types::last_name(ty).is_some_and(|name| name == "State" || name == "Failure")
        }
        ReturnType::Default => false,
    }
}

/// What a function that returns a state must not have.
fn mistakes(signature: &Signature, receiver: &Receiver, input: &PatType) -> Vec<syn::Error> {
    let Signature { constness, asyncness, safety, abi, generics, .. } = signature;
    let mut mistakes = Vec::new();
    let modifiers = quote!(#constness #asyncness #safety #abi);
    if !modifiers.is_empty() {
        let message =
            "a state function is a plain `fn`: it says what the service does, and does nothing itself";
        mistakes.push(syn::Error::new_spanned(modifiers, message));
    }
    if !generics.params.is_empty() {
        let message =
            "a state takes data of one type: write that type, or `Path<Any>` for a state that takes all";
        mistakes.push(syn::Error::new_spanned(&generics.params, message));
    }
    if !matches!(receiver.kind, ReceiverKind::Reference(_, None, None)) {
        mistakes.push(syn::Error::new_spanned(receiver, "a state function takes `&self`"));
    }
    if let Type::Reference(reference) = &*input.ty {
        let message = "a state function owns the path to its input: write `Path<…>`";
        mistakes.push(syn::Error::new_spanned(reference, message));
    }
    mistakes
}
