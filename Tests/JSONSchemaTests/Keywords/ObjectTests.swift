import Testing

/// Everything about members.
@Suite struct ObjectTests {
  @Test(arguments: [
    KeywordCase(
      "{properties: {a: {type: integer}, b: true}}", valid: ["{}", "{a: 1, c: x}", "[]", "x"], invalid: ["{a: x}"]),
    KeywordCase("{properties: {a: false}}", valid: ["{b: 1}"], invalid: ["{a: 1}"]),
    KeywordCase(
      "{patternProperties: {'^[0-9]{4}$': {type: integer}, x: {type: string}}}", valid: ["{2019: 1, xa: b}", "{a: 1}"],
      invalid: ["{2019: a}", "{x: 1}", "{'2019': a}"]),
    KeywordCase(
      "{properties: {a: true}, additionalProperties: false}", valid: ["{a: 1}", "{}"],
      invalid: ["{b: 1}", "{a: 1, b: 2}"]),
    KeywordCase(
      "{patternProperties: {^a: true}, additionalProperties: {type: integer}}", valid: ["{ab: x, b: 1}"],
      invalid: ["{b: x}"]),
    KeywordCase("{additionalProperties: {type: integer}}", valid: ["{a: 1}"], invalid: ["{a: x}"]),
    KeywordCase(
      "{propertyNames: {maxLength: 2}}", valid: ["{ab: 1, 12: 2}", "{}"], invalid: ["{abc: 1}", "{123: 1}"]),
    KeywordCase("{propertyNames: {type: string}}", valid: ["{1: 1, null: 2, true: 3}"]),
    KeywordCase("{propertyNames: false}", valid: ["{}"], invalid: ["{a: 1}"]),
    KeywordCase(
      "{properties: {__proto__: {type: integer}, 'a b': {type: integer}, '': {type: integer}}}",
      valid: ["{__proto__: 1}"], invalid: ["{__proto__: x}", "{a b: x}", "{'': x}"]),
  ]) func members(_ keyword: KeywordCase) throws { try keyword.check() }

  @Test(arguments: [
    KeywordCase("{required: [a, b]}", valid: ["{a: 1, b: null}", "[]", "a"], invalid: ["{a: 1}", "{}"]),
    KeywordCase("{properties: {a: true}, required: [a]}", valid: ["{a: 1}"], invalid: ["{b: 1}"]),
    KeywordCase("{required: []}", valid: ["{}"]),
    KeywordCase(
      "{required: [\((0..<70).map { "k\($0)" }.joined(separator: ", "))]}",
      valid: ["{\((0..<70).map { "k\($0): 1" }.joined(separator: ", "))}"],
      invalid: [
        "{\((0..<69).map { "k\($0): 1" }.joined(separator: ", "))}",
        "{\((1..<70).map { "k\($0): 1" }.joined(separator: ", "))}",
      ]),
    KeywordCase(
      "{dependentRequired: {a: [b, c], d: []}}", valid: ["{}", "{b: 1}", "{a: 1, b: 1, c: 1}", "{d: 1}"],
      invalid: ["{a: 1, b: 1}"]),
    KeywordCase(
      "{minProperties: 1, maxProperties: 2}", valid: ["{a: 1}", "{a: 1, b: 1}", "[]"],
      invalid: ["{}", "{a: 1, b: 1, c: 1}"]),
  ]) func counts(_ keyword: KeywordCase) throws { try keyword.check() }
}
