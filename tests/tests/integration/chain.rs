//! A workflow of two hundred states is compiled, built and run: types that nested a level for each state
//! would be refused by the compiler.

use asl_dsl::prelude::*;
use asl_dsl::services::lambda::Invoke;

struct Chain;

#[derive(StateData)]
struct Order {
    id: String,
}

/// Each state calls a function and leads to the next one.
macro_rules! chain {
    ($($state:ident $next:ident,)*) => {
        #[states]
        impl Chain {
            #[start]
            fn begin(&self, order: Path<Order>) -> State<Self> {
                Pass::new(&order).next(Self::s000)
            }

            $(
                fn $state(&self, order: Path<Order>) -> State<Self> {
                    let call = Invoke::builder().function_name(stringify!($state)).payload(order.id()).build();
                    Task::new(&order, call)
                        .retry(Retry::on("Lambda.TooManyRequestsException").full_jitter())
                        .catch(Catch::all().next(Self::failed))
                        .discard_result()
                        .next(Self::$next)
                }
            )*

            fn s198(&self, order: Path<Order>) -> State<Self> {
                Succeed::new(&order)
            }

            fn failed(&self, _error: Path<ErrorOutput>) -> Failure<Self> {
                Fail::new("StepFailed", "a step of the chain failed")
            }
        }
    };
}

#[rustfmt::skip]
chain! {
    s000 s001, s001 s002, s002 s003, s003 s004, s004 s005, s005 s006,
    s006 s007, s007 s008, s008 s009, s009 s010, s010 s011, s011 s012,
    s012 s013, s013 s014, s014 s015, s015 s016, s016 s017, s017 s018,
    s018 s019, s019 s020, s020 s021, s021 s022, s022 s023, s023 s024,
    s024 s025, s025 s026, s026 s027, s027 s028, s028 s029, s029 s030,
    s030 s031, s031 s032, s032 s033, s033 s034, s034 s035, s035 s036,
    s036 s037, s037 s038, s038 s039, s039 s040, s040 s041, s041 s042,
    s042 s043, s043 s044, s044 s045, s045 s046, s046 s047, s047 s048,
    s048 s049, s049 s050, s050 s051, s051 s052, s052 s053, s053 s054,
    s054 s055, s055 s056, s056 s057, s057 s058, s058 s059, s059 s060,
    s060 s061, s061 s062, s062 s063, s063 s064, s064 s065, s065 s066,
    s066 s067, s067 s068, s068 s069, s069 s070, s070 s071, s071 s072,
    s072 s073, s073 s074, s074 s075, s075 s076, s076 s077, s077 s078,
    s078 s079, s079 s080, s080 s081, s081 s082, s082 s083, s083 s084,
    s084 s085, s085 s086, s086 s087, s087 s088, s088 s089, s089 s090,
    s090 s091, s091 s092, s092 s093, s093 s094, s094 s095, s095 s096,
    s096 s097, s097 s098, s098 s099, s099 s100, s100 s101, s101 s102,
    s102 s103, s103 s104, s104 s105, s105 s106, s106 s107, s107 s108,
    s108 s109, s109 s110, s110 s111, s111 s112, s112 s113, s113 s114,
    s114 s115, s115 s116, s116 s117, s117 s118, s118 s119, s119 s120,
    s120 s121, s121 s122, s122 s123, s123 s124, s124 s125, s125 s126,
    s126 s127, s127 s128, s128 s129, s129 s130, s130 s131, s131 s132,
    s132 s133, s133 s134, s134 s135, s135 s136, s136 s137, s137 s138,
    s138 s139, s139 s140, s140 s141, s141 s142, s142 s143, s143 s144,
    s144 s145, s145 s146, s146 s147, s147 s148, s148 s149, s149 s150,
    s150 s151, s151 s152, s152 s153, s153 s154, s154 s155, s155 s156,
    s156 s157, s157 s158, s158 s159, s159 s160, s160 s161, s161 s162,
    s162 s163, s163 s164, s164 s165, s165 s166, s166 s167, s167 s168,
    s168 s169, s169 s170, s170 s171, s171 s172, s172 s173, s173 s174,
    s174 s175, s175 s176, s176 s177, s177 s178, s178 s179, s179 s180,
    s180 s181, s181 s182, s182 s183, s183 s184, s184 s185, s185 s186,
    s186 s187, s187 s188, s188 s189, s189 s190, s190 s191, s191 s192,
    s192 s193, s193 s194, s194 s195, s195 s196, s196 s197, s197 s198,
}

#[test]
fn two_hundred_states_build_in_the_order_of_the_way() {
    let machine = Chain.build().unwrap();
    let names: Vec<_> = machine.definition().states.keys().collect();
    let way = (0..199).map(|number| format!("S{number:03}"));
    let expected: Vec<_> = ["Begin".to_owned()].into_iter().chain(way).chain(["Failed".to_owned()]).collect();
    assert_eq!(names, expected);
}
