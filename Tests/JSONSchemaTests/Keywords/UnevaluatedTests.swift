import Testing

/// `unevaluatedProperties` and `unevaluatedItems`.
@Suite struct UnevaluatedTests {
  @Test(arguments: [
    KeywordCase("{properties: {a: true}, unevaluatedProperties: false}", valid: ["{a: 1}", "[]"], invalid: ["{b: 1}"]),
    KeywordCase(
      "{allOf: [{properties: {a: true}}], unevaluatedProperties: false}", valid: ["{a: 1}"], invalid: ["{a: 1, b: 1}"]),
    KeywordCase(
      "{$ref: '#/$defs/x', properties: {b: true}, unevaluatedProperties: false, $defs: {x: {properties: {a: true}}}}",
      valid: ["{a: 1, b: 1}"], invalid: ["{c: 1}"]),
    KeywordCase(
      "{anyOf: [{properties: {a: {const: 1}}, required: [a]}, {properties: {b: true}, required: [b]}], unevaluatedProperties: false}",
      valid: ["{a: 1}", "{b: 1}", "{a: 1, b: 2}"], invalid: ["{a: 2, b: 1}", "{a: 1, c: 1}"]),
    KeywordCase(
      "{if: {properties: {a: {const: 1}}, required: [a]}, then: {properties: {b: true}}, else: {properties: {c: true}}, unevaluatedProperties: false}",
      valid: ["{a: 1, b: 1}", "{c: 1}"], invalid: ["{a: 1, c: 1}", "{a: 2}"]),
    KeywordCase(
      "{not: {not: {properties: {a: true}}}, unevaluatedProperties: false}", valid: ["{}"], invalid: ["{a: 1}"]),
    KeywordCase(
      "{dependentSchemas: {a: {properties: {b: true}}}, properties: {a: true}, unevaluatedProperties: false}",
      valid: ["{a: 1, b: 1}"], invalid: ["{b: 1}"]),
    KeywordCase("{allOf: [{unevaluatedProperties: true}], unevaluatedProperties: false}", valid: ["{a: 1}"]),
    KeywordCase(
      "{allOf: [{properties: {a: true}}, {unevaluatedProperties: false}]}", valid: ["{}"], invalid: ["{a: 1}"]),
    KeywordCase(
      "{patternProperties: {^x: true}, additionalProperties: {type: integer}, unevaluatedProperties: false}",
      valid: ["{xa: a, b: 1}"], invalid: ["{b: a}"]),
    KeywordCase("{unevaluatedProperties: {type: integer}}", valid: ["{a: 1}"], invalid: ["{a: x}"]),
    KeywordCase(
      "{properties: {a: {properties: {b: true}, unevaluatedProperties: false}}, anyOf: [{properties: {a: {properties: {c: true}}}}]}",
      valid: ["{a: {b: 1}}"], invalid: ["{a: {b: 1, c: 1}}"]),
    KeywordCase(
      "{oneOf: [{$ref: '#/$defs/x'}, {required: [y], properties: {y: true}}], unevaluatedProperties: false, $defs: {x: {required: [x], properties: {x: true}, patternProperties: {^z: true}}}}",
      valid: ["{x: 1, z1: 2}", "{y: 1}"], invalid: ["{y: 1, z1: 2}", "{x: 1, y: 1}"]),
  ]) func properties(_ keyword: KeywordCase) throws { try keyword.check() }

  @Test(arguments: [
    KeywordCase("{prefixItems: [true], unevaluatedItems: false}", valid: ["[]", "[1]", "{}"], invalid: ["[1, 2]"]),
    KeywordCase("{prefixItems: [true], items: true, unevaluatedItems: false}", valid: ["[1, 2]"]),
    KeywordCase(
      "{contains: {type: string}, unevaluatedItems: {type: integer}}", valid: ["[a, 1, b]"],
      invalid: ["[a, 1.5]", "[1]"]),
    KeywordCase(
      "{allOf: [{prefixItems: [true, true]}], unevaluatedItems: {type: string}}", valid: ["[1, 2, a]"],
      invalid: ["[1, 2, 3]"]),
    KeywordCase(
      "{anyOf: [{prefixItems: [{const: 1}, true]}, {prefixItems: [{const: 2}]}], unevaluatedItems: false}",
      valid: ["[1, 5]", "[2]"], invalid: ["[2, 5]"]),
    KeywordCase(
      "{if: {contains: {const: a}}, then: {if: {contains: {const: b}}}, unevaluatedItems: false}",
      valid: ["[]", "[a, a]", "[a, b, a]"], invalid: ["[b]", "[a, c]"]),
    KeywordCase("{allOf: [{unevaluatedItems: true}], unevaluatedItems: false}", valid: ["[1, 2]"]),
  ]) func items(_ keyword: KeywordCase) throws { try keyword.check() }
}
