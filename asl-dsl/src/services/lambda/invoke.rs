use std::marker::PhantomData;

use super::{InvocationType, InvokeResponse, LogType};
use crate::call::{Call, Callback, Integration, Set, TaskParameters, Unset};
use crate::data::{Any, StateData};
use crate::expr::{Constraint, Expr, IntoExpr};
use crate::services::support::{Members, Partial};

/// Calls a function with the payload `P`.
///
/// A function that throws makes the state fail, with the type of what was thrown as the error name. What it
/// answers is [`Any`] unless [`returning`](Self::returning) says more.
///
/// ASL: `arn:aws:states:::lambda:invoke`, also `.waitForTaskToken`
#[derive(Debug, Clone)]
pub struct Invoke<P = Any> {
    members: Members,
    payload: PhantomData<fn() -> P>,
}

/// Collects the members of [`Invoke`]; its type says which of the required ones it has, and what the payload is.
#[derive(Debug)]
#[must_use = "the parameters are there after `build()`"]
pub struct InvokeBuilder<P = Any, HasFunctionName = Unset> {
    members: Partial<(HasFunctionName,)>,
    payload: PhantomData<fn() -> P>,
}

/// A call of a function that answers with an `R`.
#[derive(Debug, Clone)]
pub struct InvokeReturning<P, R> {
    invoke: Invoke<P>,
    returns: PhantomData<fn() -> R>,
}

impl Invoke {
    /// Starts with nothing given; every required member has a method that must be called before `build()`.
    pub const fn builder() -> InvokeBuilder {
        InvokeBuilder { members: Partial::empty(), payload: PhantomData }
    }
}

impl<P> Invoke<P> {
    /// Says what the function answers.
    #[must_use]
    pub fn returning<R: StateData>(self) -> InvokeReturning<P, R> {
        InvokeReturning { invoke: self, returns: PhantomData }
    }
}

impl<P, HasFunctionName> InvokeBuilder<P, HasFunctionName> {
    /// The name of the function, or its ARN. API: `FunctionName`; required; 1 to 256 characters.
    pub fn function_name(self, value: impl IntoExpr<String>) -> InvokeBuilder<P, Set> {
        self.with("FunctionName", value.into_expr(), &[Constraint::Length { min: 1, max: 256 }])
    }

    /// What the function is given. API: `Payload`; optional; without it the function gets nothing.
    pub fn payload<Q>(self, value: impl IntoExpr<Q>) -> InvokeBuilder<Q, HasFunctionName> {
        self.with("Payload", value.into_expr(), &[])
    }

    /// The version or alias of the function. API: `Qualifier`; optional; 1 to 128 characters.
    pub fn qualifier(self, value: impl IntoExpr<String>) -> Self {
        self.with("Qualifier", value.into_expr(), &[Constraint::Length { min: 1, max: 128 }])
    }

    /// Whether the state waits for the function. API: `InvocationType`; optional.
    pub fn invocation_type(self, value: impl IntoExpr<InvocationType>) -> Self {
        self.with("InvocationType", value.into_expr(), &[])
    }

    /// What the function sees of its caller: JSON in Base64, up to 3583 bytes. API: `ClientContext`; optional.
    pub fn client_context(self, value: impl IntoExpr<String>) -> Self {
        self.with("ClientContext", value.into_expr(), &[])
    }

    /// Whether the result holds the end of the function's log. API: `LogType`; optional.
    pub fn log_type(self, value: impl IntoExpr<LogType>) -> Self {
        self.with("LogType", value.into_expr(), &[])
    }

    /// The name of the execution of a durable function. API: `DurableExecutionName`; optional; 1 to 64
    /// characters.
    pub fn durable_execution_name(self, value: impl IntoExpr<String>) -> Self {
        self.with("DurableExecutionName", value.into_expr(), &[Constraint::Length { min: 1, max: 64 }])
    }

    /// The tenant for whom a function runs that keeps tenants apart. API: `TenantId`; optional; 1 to 256
    /// characters.
    pub fn tenant_id(self, value: impl IntoExpr<String>) -> Self {
        self.with("TenantId", value.into_expr(), &[Constraint::Length { min: 1, max: 256 }])
    }

    fn with<T, Q, H>(self, name: &'static str, value: Expr<T>, limits: &[Constraint]) -> InvokeBuilder<Q, H> {
        InvokeBuilder { members: self.members.with(name, value, limits), payload: PhantomData }
    }

    /// The parameters, once every required member is given.
    #[must_use]
    pub fn build(self) -> Invoke<P>
    where
        HasFunctionName: invoke_members::function_name,
    {
        Invoke { members: self.members.finish(), payload: PhantomData }
    }
}

#[doc(hidden)]
#[expect(non_camel_case_types, reason = "each is called like its member")]
pub mod invoke_members {
    #[diagnostic::on_unimplemented(
        message = "the required member `FunctionName` of `Invoke` is not set",
        label = "`FunctionName` is missing",
        note = "call `.function_name(…)` before `.build()`"
    )]
    pub trait function_name {}
}

impl invoke_members::function_name for Set {}

impl<P> TaskParameters for Invoke<P> {
    fn into_expr(self) -> Expr<Self> {
        self.members.into_expr()
    }
}

impl<P> Integration for Invoke<P> {
    const SERVICE: &'static str = "lambda";
    const ACTION: &'static str = "invoke";
    type Response = InvokeResponse<Any>;
}

impl<P> Callback for Invoke<P> {}

impl<P, R: StateData> Call for InvokeReturning<P, R> {
    type Output = InvokeResponse<R>;
    type Arguments = Invoke<P>;

    fn resource(&self) -> String {
        self.invoke.resource()
    }

    fn into_parameters(self) -> Option<Expr<Invoke<P>>> {
        self.invoke.into_parameters()
    }
}
