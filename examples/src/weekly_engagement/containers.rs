//! The containers that train and score.

use asl_dsl::prelude::*;
use asl_dsl::services::ecs::{
    AssignPublicIp, AwsVpcConfiguration, ContainerOverride, KeyValuePair, LaunchType, NetworkConfiguration,
    RunTask, TaskOverride,
};

/// Where containers run.
pub(super) struct Cluster {
    /// The name of the cluster.
    pub(super) name: &'static str,
    /// The subnet of the containers.
    pub(super) subnet: &'static str,
    /// The security group of the containers.
    pub(super) security_group: &'static str,
}

impl Cluster {
    /// Trains the model and gives it this version.
    pub(super) fn training(&self, model_version: Path<String>) -> RunTask {
        let version = KeyValuePair::builder().name("MODEL_VERSION").value(model_version).build();
        let container =
            ContainerOverride::builder().name("training-container").environment([version]).build();
        RunTask::builder()
            .cluster(self.name)
            .task_definition("training-task")
            .launch_type(LaunchType::Fargate)
            .network_configuration(self.network())
            .overrides(TaskOverride::builder().container_overrides([container]).build())
            .build()
    }

    /// Scores all customers.
    pub(super) fn inference(&self) -> RunTask {
        RunTask::builder()
            .cluster(self.name)
            .task_definition("inference-task")
            .launch_type(LaunchType::Fargate)
            .network_configuration(self.network())
            .build()
    }

    fn network(&self) -> NetworkConfiguration {
        let vpc = AwsVpcConfiguration::builder()
            .subnets([self.subnet])
            .security_groups([self.security_group])
            .assign_public_ip(AssignPublicIp::Disabled)
            .build();
        NetworkConfiguration::builder().awsvpc_configuration(vpc).build()
    }
}
