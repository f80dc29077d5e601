use super::NAME;
use crate::expr::Expr;
use crate::{StateData, TaskParameters};

/// Says which models an endpoint will serve, and on which instances.
///
/// ASL: `arn:aws:states:::sagemaker:createEndpointConfig`
#[derive(Debug, Clone, TaskParameters)]
#[task(service = "sagemaker", action = "createEndpointConfig", response = CreateEndpointConfigResponse)]
pub struct CreateEndpointConfig {
    /// The name of the configuration, unique in the account and Region.
    #[parameter(length(0..=63), pattern = NAME)]
    endpoint_config_name: Expr<String>,
    /// The models, 1 to 10.
    #[parameter(length(1..=10))]
    production_variants: Expr<Vec<ProductionVariant>>,
}

/// A model that an endpoint serves.
#[derive(Debug, Clone, TaskParameters)]
pub struct ProductionVariant {
    /// The name of the variant, unique in the configuration.
    #[parameter(length(0..=63), pattern = NAME)]
    variant_name: Expr<String>,
    /// The name of the model.
    #[parameter(length(0..=63), pattern = "^[a-zA-Z0-9]([\\-a-zA-Z0-9]*[a-zA-Z0-9])?")]
    model_name: Option<Expr<String>>,
    /// How many instances serve it at first.
    initial_instance_count: Option<Expr<i64>>,
    /// Of which type: `ml.t2.medium`.
    instance_type: Option<Expr<String>>,
    /// Its share of the requests, in relation to the weights of the others.
    initial_variant_weight: Option<Expr<f64>>,
}

/// What the making of an endpoint configuration gives.
#[derive(Debug, Clone, StateData)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct CreateEndpointConfigResponse {
    /// The ARN of the configuration.
    pub endpoint_config_arn: String,
}

/// Makes an endpoint. The state goes on before the endpoint is in service.
///
/// ASL: `arn:aws:states:::sagemaker:createEndpoint`
#[derive(Debug, Clone, TaskParameters)]
#[task(service = "sagemaker", action = "createEndpoint", response = CreateEndpointResponse)]
pub struct CreateEndpoint {
    /// The name of the endpoint, unique in the account and Region.
    #[parameter(length(0..=63), pattern = NAME)]
    endpoint_name: Expr<String>,
    /// The name of its configuration.
    #[parameter(length(0..=63), pattern = NAME)]
    endpoint_config_name: Expr<String>,
}

/// What the making of an endpoint gives.
#[derive(Debug, Clone, StateData)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct CreateEndpointResponse {
    /// The ARN of the endpoint.
    pub endpoint_arn: String,
}
