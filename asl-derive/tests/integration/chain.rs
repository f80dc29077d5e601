//! A chain of two hundred states.
//!
//! It is built and not only checked: a function that is generic over the body of a state would be instantiated
//! within itself for each state that follows, and the compiler gives up after 128.

use asl_dsl::prelude::*;

use crate::support::input;

struct Chain;

macro_rules! chain {
    ($($state:ident $next:ident,)*) => {
        #[states]
        impl Chain {
            #[start]
            fn start(&self, input: Path<Any>) -> State<Self> {
                Pass::new(&input).next(Self::s0)
            }

            $(
                fn $state(&self, input: Path<Any>) -> State<Self> {
                    Choice::new(&input).when(input.is_null(), Self::end).otherwise(Self::$next)
                }
            )*

            fn end(&self, input: Path<Any>) -> State<Self> {
                Succeed::new(&input)
            }
        }
    };
}

#[rustfmt::skip]
chain! {
    s0 s1, s1 s2, s2 s3, s3 s4, s4 s5, s5 s6, s6 s7, s7 s8, s8 s9,
    s9 s10, s10 s11, s11 s12, s12 s13, s13 s14, s14 s15, s15 s16, s16 s17, s17 s18,
    s18 s19, s19 s20, s20 s21, s21 s22, s22 s23, s23 s24, s24 s25, s25 s26, s26 s27,
    s27 s28, s28 s29, s29 s30, s30 s31, s31 s32, s32 s33, s33 s34, s34 s35, s35 s36,
    s36 s37, s37 s38, s38 s39, s39 s40, s40 s41, s41 s42, s42 s43, s43 s44, s44 s45,
    s45 s46, s46 s47, s47 s48, s48 s49, s49 s50, s50 s51, s51 s52, s52 s53, s53 s54,
    s54 s55, s55 s56, s56 s57, s57 s58, s58 s59, s59 s60, s60 s61, s61 s62, s62 s63,
    s63 s64, s64 s65, s65 s66, s66 s67, s67 s68, s68 s69, s69 s70, s70 s71, s71 s72,
    s72 s73, s73 s74, s74 s75, s75 s76, s76 s77, s77 s78, s78 s79, s79 s80, s80 s81,
    s81 s82, s82 s83, s83 s84, s84 s85, s85 s86, s86 s87, s87 s88, s88 s89, s89 s90,
    s90 s91, s91 s92, s92 s93, s93 s94, s94 s95, s95 s96, s96 s97, s97 s98, s98 s99,
    s99 s100, s100 s101, s101 s102, s102 s103, s103 s104, s104 s105, s105 s106, s106 s107, s107 s108,
    s108 s109, s109 s110, s110 s111, s111 s112, s112 s113, s113 s114, s114 s115, s115 s116, s116 s117,
    s117 s118, s118 s119, s119 s120, s120 s121, s121 s122, s122 s123, s123 s124, s124 s125, s125 s126,
    s126 s127, s127 s128, s128 s129, s129 s130, s130 s131, s131 s132, s132 s133, s133 s134, s134 s135,
    s135 s136, s136 s137, s137 s138, s138 s139, s139 s140, s140 s141, s141 s142, s142 s143, s143 s144,
    s144 s145, s145 s146, s146 s147, s147 s148, s148 s149, s149 s150, s150 s151, s151 s152, s152 s153,
    s153 s154, s154 s155, s155 s156, s156 s157, s157 s158, s158 s159, s159 s160, s160 s161, s161 s162,
    s162 s163, s163 s164, s164 s165, s165 s166, s166 s167, s167 s168, s168 s169, s169 s170, s170 s171,
    s171 s172, s172 s173, s173 s174, s174 s175, s175 s176, s176 s177, s177 s178, s178 s179, s179 s180,
    s180 s181, s181 s182, s182 s183, s183 s184, s184 s185, s185 s186, s186 s187, s187 s188, s188 s189,
    s189 s190, s190 s191, s191 s192, s192 s193, s193 s194, s194 s195, s195 s196, s196 s197, s197 end,
}

#[test]
fn a_chain_of_two_hundred_states_is_built() {
    assert!(Chain.build().is_ok());
    assert_eq!(format!("{:?}", Chain.s197(input())), "State(S197)");
}
