use crate::permission::rule::Target::{Any, Template};
use crate::permission::rule::{Rule, Target, call, job, own};
use crate::permission::statement::Source;

const ATHENA: Source =
    Source::documented("AWS Step Functions Developer Guide, \"IAM policies for calling Amazon Athena\"");
const DATABREW: Source =
    Source::documented("AWS Step Functions Developer Guide, \"IAM policies for calling AWS Glue DataBrew\"");
const GLUE: Source =
    Source::documented("AWS Step Functions Developer Guide, \"IAM policies for calling AWS Glue\"");

const WORK_GROUP: &[Target] = &[Template(own!("athena", "workgroup/{WorkGroup?primary}"))];
/// The work group of a query is not among the parameters that only name the query.
const ANY_WORK_GROUP: &[Target] = &[Template(own!("athena", "workgroup/*"))];
const DATA_CATALOGS: &[Target] = &[Template(own!("athena", "datacatalog/*"))];
const GLUE_JOB: &[Target] = &[Template(own!("glue", "job/{JobName}"))];
const DATABREW_JOB: &[Target] = &[Template(own!("databrew", "job/{Name}"))];
const GLUE_CATALOG: &[Target] = &[
    Template(own!("glue", "catalog")),
    Template(own!("glue", "database/*")),
    Template(own!("glue", "table/*")),
    Template(own!("glue", "userDefinedFunction/*")),
];

/// What a query reads and writes in S3, wherever its tables lie.
const QUERY_DATA: &[&str] = &[
    "s3:AbortMultipartUpload",
    "s3:CreateBucket",
    "s3:GetBucketLocation",
    "s3:GetObject",
    "s3:ListBucket",
    "s3:ListBucketMultipartUploads",
    "s3:ListMultipartUploadParts",
    "s3:PutObject",
];

/// What a query may do with the tables of the Glue catalog.
const QUERY_CATALOG: &[&str] = &[
    "glue:BatchCreatePartition",
    "glue:BatchDeletePartition",
    "glue:BatchDeleteTable",
    "glue:BatchGetPartition",
    "glue:CreateDatabase",
    "glue:CreatePartition",
    "glue:CreateTable",
    "glue:DeleteDatabase",
    "glue:DeletePartition",
    "glue:DeleteTable",
    "glue:GetDatabase",
    "glue:GetDatabases",
    "glue:GetPartition",
    "glue:GetPartitions",
    "glue:GetTable",
    "glue:GetTables",
    "glue:UpdateDatabase",
    "glue:UpdatePartition",
    "glue:UpdateTable",
];

pub(super) static RULES: &[Rule] = &[
    Rule {
        call: "athena:getQueryExecution",
        grants: &[call(&["athena:getQueryExecution"], ANY_WORK_GROUP)],
        source: ATHENA,
    },
    Rule {
        call: "athena:getQueryResults",
        grants: &[
            call(&["athena:getQueryResults"], ANY_WORK_GROUP),
            call(&["s3:GetObject"], &[Template("arn:{partition}:s3:::*")]),
        ],
        source: ATHENA,
    },
    Rule {
        call: "athena:startQueryExecution",
        grants: &[
            call(&["athena:startQueryExecution"], WORK_GROUP),
            call(&["athena:getDataCatalog"], DATA_CATALOGS),
            job(&["athena:stopQueryExecution", "athena:getQueryExecution"], WORK_GROUP),
            call(QUERY_DATA, &[Template("arn:{partition}:s3:::*")]),
            call(QUERY_CATALOG, GLUE_CATALOG),
            call(&["lakeformation:GetDataAccess"], &[Any]),
        ],
        source: ATHENA,
    },
    Rule {
        call: "athena:stopQueryExecution",
        grants: &[call(&["athena:stopQueryExecution"], ANY_WORK_GROUP)],
        source: ATHENA,
    },
    Rule {
        call: "databrew:startJobRun",
        grants: &[
            call(&["databrew:startJobRun"], DATABREW_JOB),
            job(&["databrew:listJobRuns", "databrew:stopJobRun"], DATABREW_JOB),
        ],
        source: DATABREW,
    },
    Rule {
        call: "glue:startJobRun",
        grants: &[
            call(&["glue:StartJobRun"], GLUE_JOB),
            job(&["glue:GetJobRun", "glue:GetJobRuns", "glue:BatchStopJobRun"], GLUE_JOB),
        ],
        source: GLUE,
    },
];
