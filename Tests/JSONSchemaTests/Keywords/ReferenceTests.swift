import Testing

/// `$ref`, `$defs`, `$id`, `$anchor`.
@Suite struct ReferenceTests {
  @Test(arguments: [
    KeywordCase("{$ref: '#/$defs/a~1b', $defs: {a/b: {type: integer}}}", valid: ["1"], invalid: ["a"]),
    KeywordCase("{$ref: '#/$defs/a~0b', $defs: {a~b: {type: integer}}}", valid: ["1"], invalid: ["a"]),
    KeywordCase("{$ref: '#/$defs/a~01b', $defs: {a~1b: {type: integer}}}", valid: ["1"], invalid: ["a"]),
    KeywordCase("{$ref: '#/$defs/a%25b', $defs: {'a%b': {type: integer}}}", valid: ["1"], invalid: ["a"]),
    KeywordCase("{$ref: '#/$defs//$defs/', $defs: {'': {$defs: {'': {type: integer}}}}}", valid: ["1"], invalid: ["a"]),
    KeywordCase("{$ref: '#/$defs/x', maximum: 5, $defs: {x: {type: integer}}}", valid: ["5"], invalid: ["6", "a"]),
    KeywordCase("{properties: {$ref: {type: integer}}}", valid: ["{$ref: 1}"], invalid: ["{$ref: a}"]),
    KeywordCase(
      "{$ref: '#/properties/a/items', properties: {a: {items: {type: integer}}}}", valid: ["1"], invalid: ["x"]),
    KeywordCase("{items: {$ref: '#'}, type: array}", valid: ["[[], [[]]]"], invalid: ["[1]"]),
    KeywordCase("{$ref: '#/$defs/t', $defs: {t: true, f: false}}", valid: ["1"]),
    KeywordCase("{allOf: [{$ref: '#/allOf/1'}, {type: integer}]}", valid: ["1"], invalid: ["a"]),
    KeywordCase("{if: {type: integer}, $ref: '#/if'}", valid: ["1"], invalid: ["a"]),
    KeywordCase("{$ref: '#/x-lain', x-lain: {type: integer}}", valid: ["1"], invalid: ["a"]),
  ]) func pointers(_ keyword: KeywordCase) throws { try keyword.check() }

  @Test(arguments: [
    KeywordCase("{$ref: '#a', $defs: {x: {$anchor: a, type: integer}}}", valid: ["1"], invalid: ["x"]),
    KeywordCase(
      "{$ref: 'http://x/b#a', $defs: {x: {$id: 'http://x/b', $defs: {y: {$anchor: a, type: integer}}}}}", valid: ["1"],
      invalid: ["x"]),
    KeywordCase(
      "{$id: 'http://x/r', $ref: 'b#a', $defs: {x: {$id: b, $defs: {y: {$anchor: a, type: integer}}}, z: {$anchor: a}}}",
      valid: ["1"], invalid: ["x"]),
    KeywordCase(
      "{$id: 'http://x/a', allOf: [{$ref: 'http://x/a#n'}], $defs: {A: {$id: n, allOf: [{$anchor: n, type: string}]}, B: {$anchor: n, type: integer}}}",
      valid: ["1"], invalid: ["x"]),
  ]) func anchors(_ keyword: KeywordCase) throws { try keyword.check() }

  @Test(arguments: [
    KeywordCase(
      "{$id: 'http://x/a/b', $ref: c, $defs: {c: {$id: 'http://x/a/c', type: integer}}}", valid: ["1"], invalid: ["x"]),
    KeywordCase(
      "{$id: 'http://x/a/b', $ref: ../c, $defs: {c: {$id: /c, type: integer}}}", valid: ["1"], invalid: ["x"]),
    KeywordCase(
      "{$id: 'http://x/a/../b/', $ref: 'http://x/b/c', $defs: {c: {$id: ./c, type: integer}}}", valid: ["1"],
      invalid: ["x"]),
    KeywordCase(
      "{$ref: 'urn:x:y#/$defs/z', $defs: {a: {$id: 'urn:x:y', $defs: {z: {type: integer}}}}}", valid: ["1"],
      invalid: ["x"]),
    KeywordCase(
      "{$id: 'urn:uuid:feebdaed-ffff-0000-ffff-0000deadbeef?=q', $ref: '#a', $defs: {a: {$anchor: a, type: integer}}}",
      valid: ["1"], invalid: ["x"]),
    KeywordCase(
      "{enum: [{$id: 'http://x/e', type: string}], $defs: {a: {$id: 'http://x/e', type: integer}}, properties: {p: {$ref: 'http://x/e'}}}",
      valid: ["{$id: 'http://x/e', type: string}"], invalid: ["1"]),
    KeywordCase(
      "{$id: 'http://x/dir/r', $defs: {a: {$id: sub/, $defs: {b: {$id: b, $ref: c}, c: {$id: c, type: integer}}}}, $ref: sub/b}",
      valid: ["1"], invalid: ["x"]),
    KeywordCase(
      "{$id: 'http://x/tree', type: object, properties: {n: {type: array, items: {$ref: node}}}, required: [n], $defs: {node: {$id: 'http://x/node', type: object, properties: {v: {type: number}, t: {$ref: tree}}, required: [v]}}}",
      valid: ["{n: [{v: 1, t: {n: [{v: 2}]}}]}"], invalid: ["{n: [{v: 1, t: {n: [{v: x}]}}]}", "{n: [{v: 1, t: {}}]}"]),
  ])
  func identifiers(_ keyword: KeywordCase) throws { try keyword.check() }
}
