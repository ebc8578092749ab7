import Testing

/// `allOf`, `anyOf`, `oneOf`, `not`, `if`, `dependentSchemas`.
@Suite struct LogicTests {
  @Test(arguments: [
    KeywordCase("{allOf: [{minimum: 1}, {maximum: 3}]}", valid: ["2", "a"], invalid: ["0", "4"]),
    KeywordCase("{anyOf: [{type: integer}, {minLength: 2}]}", valid: ["1", "ab", "{}"], invalid: ["a"]),
    KeywordCase("{oneOf: [{type: integer}, {minimum: 2}]}", valid: ["1", "2.5"], invalid: ["3", "1.5"]),
    KeywordCase("{oneOf: [true, true]}", valid: [], invalid: ["1"]),
    KeywordCase(
      "{oneOf: [{required: [a]}, {required: [b]}]}", valid: ["{a: 1}", "{b: 1}"], invalid: ["{}", "{a: 1, b: 1}"]),
    KeywordCase("{not: {type: integer}}", valid: ["a", "1.5"], invalid: ["1"]),
    KeywordCase("{not: {not: {type: 'null'}}}", valid: ["null"], invalid: ["1"]),
    KeywordCase("{not: {required: [a]}}", valid: ["{}"], invalid: ["{a: 1}"]),
    KeywordCase("{not: {}}", valid: [], invalid: ["1", "{}", "null"]),
    KeywordCase("{not: {properties: {a: {const: 1}}}}", valid: ["{a: 2}"], invalid: ["{a: 1}", "{}", "x"]),
    KeywordCase("{anyOf: [{allOf: [{not: {const: 1}}]}, {const: 1}]}", valid: ["1", "2"]),
  ]) func logic(_ keyword: KeywordCase) throws { try keyword.check() }

  @Test(arguments: [
    KeywordCase("{if: {const: 1}, then: false}", valid: ["2"], invalid: ["1"]),
    KeywordCase("{if: {const: 1}, else: {type: string}}", valid: ["1", "a"], invalid: ["2"]),
    KeywordCase("{then: false, else: false}", valid: ["1"]),
    KeywordCase(
      "{if: {properties: {a: {type: 'null'}}, required: [a]}, then: {required: [b]}, else: {properties: {b: false}}}",
      valid: ["{a: null, b: 1}", "{a: 1}", "{}"], invalid: ["{a: null}", "{a: 1, b: 1}", "{b: 1}"]),
    KeywordCase(
      "{if: {anyOf: [{required: [a], properties: {a: {type: 'null'}}}, {required: [c]}]}, then: {required: [b]}}",
      valid: ["{a: 1}", "{c: 1, b: 1}"], invalid: ["{a: null}", "{c: 1}"]),
    KeywordCase(
      "{dependentSchemas: {a: {required: [b]}, c: false}}", valid: ["{}", "{a: 1, b: 1}", "[]"],
      invalid: ["{a: 1}", "{c: 1}"]),
  ]) func conditions(_ keyword: KeywordCase) throws { try keyword.check() }
}
