import JSONSchema
import Testing

/// `type`, `enum`, `const`.
@Suite struct ValueTests {
  @Test(arguments: [
    KeywordCase("{type: string}", valid: ["a", "''", "'1'", "ya"], invalid: ["1", "1.5", "null", "true", "[]", "{}"]),
    KeywordCase(
      "{type: integer}", valid: ["1", "-3", "1.0", "1e2", "12345678901234567890123", "1.50e1"],
      invalid: ["1.5", "'1'", "1e-1", "null"]),
    KeywordCase(
      "{type: number}", valid: ["1", "1.5", "-0.1e-400"], invalid: ["'1'", ".inf", "-.inf", ".nan", "true"]),
    KeywordCase("{type: boolean}", valid: ["true", "False"], invalid: ["ya", "0", "'true'", "null"]),
    KeywordCase("{type: 'null'}", valid: ["null", "~"], invalid: ["0", "''", "false", "[]"]),
    KeywordCase("{type: array}", valid: ["[]", "[1]", "- 1"], invalid: ["{}", "'[]'"]),
    KeywordCase("{type: object}", valid: ["{}", "a: 1"], invalid: ["[]", "a"]),
    KeywordCase("{type: [string, 'null']}", valid: ["a", "null"], invalid: ["1", "[]"]),
    KeywordCase("{type: [integer, number]}", valid: ["1", "1.5"], invalid: ["a"]),
    KeywordCase("true", valid: ["1", "null", "{}"]),
    KeywordCase("false", valid: [], invalid: ["1", "null", "{}"]),
    KeywordCase("{}", valid: ["1", "null", "{}"]),
  ]) func types(_ keyword: KeywordCase) throws { try keyword.check() }

  @Test(arguments: [
    KeywordCase(
      "{enum: [a, 1, null]}", valid: ["a", "1", "1.0", "10e-1", "null"], invalid: ["b", "'1'", "true", "''"]),
    KeywordCase(
      "{enum: [[1, 2], {a: 1, b: [2]}]}", valid: ["[1, 2.0]", "{b: [2.00], a: 1}"], invalid: ["[2, 1]", "{a: 1}"]),
    KeywordCase("{enum: []}", valid: [], invalid: ["1"]),
    KeywordCase("{enum: [false]}", valid: ["false"], invalid: ["0", "''", "null", "[false]"]),
    KeywordCase("{enum: [1e400]}", valid: ["1e400", "10e399"], invalid: ["1e401", ".inf"]),
  ]) func enumerations(_ keyword: KeywordCase) throws { try keyword.check() }

  /// YAML's other notations are numbers as well, though `validate` tells people off for them.
  @Test func numbersInOtherNotations() throws {
    let schema = try schema("{type: integer, enum: [31, 15]}")
    for text in ["0x1F", "0o17", "+31", "031", "31."] { #expect(schema.isValid(try tree(text)), "\(text)") }
    for text in ["0x1G", "0x", "1_5", ".inf"] { #expect(!schema.isValid(try tree(text)), "\(text)") }
  }

  @Test(arguments: [
    KeywordCase("{const: 2}", valid: ["2", "2.0"], invalid: ["3", "'2'"]),
    KeywordCase("{const: null}", valid: ["null"], invalid: ["0", "false"]),
    KeywordCase("{const: 'é'}", valid: ["é"], invalid: ["\"e\\u0301\"", "e"]),
    KeywordCase("{const: {a: {b: 1}}}", valid: ["{a: {b: 1}}"], invalid: ["{a: {b: 2}}", "{a: {}}", "{}"]),
    KeywordCase("{const: 9007199254740993}", valid: ["9007199254740993"], invalid: ["9007199254740992"]),
    KeywordCase("{const: 0}", valid: ["0", "-0", "0.0", "0e5"], invalid: ["false"]),
    KeywordCase("{const: 0.1}", valid: ["0.10", "1e-1"], invalid: ["0.1000000000000000055"]),
    KeywordCase("{const: {$ref: '#/$defs/a'}}", valid: ["{$ref: '#/$defs/a'}"], invalid: ["1"]),
  ]) func constants(_ keyword: KeywordCase) throws { try keyword.check() }
}
