use std::collections::BTreeMap;

use super::ROLE_ARN;
use crate::expr::Expr;
use crate::{StateData, TaskParameters};

/// Makes a model from an image and the artifacts of a training.
///
/// ASL: `arn:aws:states:::sagemaker:createModel`
#[derive(Debug, Clone, TaskParameters)]
#[task(service = "sagemaker", action = "createModel", response = CreateModelResponse)]
pub struct CreateModel {
    /// The name of the model, unique in the account and Region.
    #[parameter(length(0..=63), pattern = "^[a-zA-Z0-9]([\\-a-zA-Z0-9]*[a-zA-Z0-9])?")]
    model_name: Expr<String>,
    /// The container that answers, where there is one.
    primary_container: Option<Expr<ContainerDefinition>>,
    /// The containers of an inference pipeline, in order, instead of a primary one.
    #[parameter(length(0..=15))]
    containers: Option<Expr<Vec<ContainerDefinition>>>,
    /// The role that the containers work as.
    #[parameter(length(20..=2048), pattern = ROLE_ARN)]
    execution_role_arn: Option<Expr<String>>,
}

/// A container of a model.
#[derive(Debug, Clone, TaskParameters)]
pub struct ContainerDefinition {
    /// The image.
    #[parameter(length(0..=255))]
    image: Option<Expr<String>>,
    /// The URI of the model's artifacts: `s3://…/model.tar.gz`.
    #[parameter(length(0..=1024), pattern = "^(https|s3)://([^/]+)/?(.*)$")]
    model_data_url: Option<Expr<String>>,
    /// The environment variables of the container.
    environment: Option<Expr<BTreeMap<String, String>>>,
}

/// What the making of a model gives.
#[derive(Debug, Clone, StateData)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct CreateModelResponse {
    /// The ARN of the model.
    pub model_arn: String,
}
