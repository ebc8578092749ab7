import JSONSchema
import Testing
import YAMLTree

/// What a schema says about a place: for messages, the guide and new files.
@Suite struct SchemaPlaceTests {
  @Test func gathersFromReferences() throws {
    let place = try #require(
      try schema(
        """
        properties:
          a: {$ref: '#/$defs/Kode', title: Kode kota}
        required: [a]
        $defs:
          Kode: {title: Kode, description: Bertitik., type: string, examples: ['61'], deprecated: true}
        """
      ).root.key("a"))
    #expect(place.title == "Kode kota")
    #expect(place.description == "Bertitik.")
    #expect(place.examples == ["\"61\""])
    #expect(place.types == ["string"])
    #expect(place.isDeprecated)
  }

  @Test func listsKeysInTheSchemasOrder() throws {
    let root = try schema(
      "{properties: {z: true, a: {const: 1}, m: false}, required: [a], allOf: [{properties: {b: true}}]}"
    ).root
    #expect(root.keys.map(\.name) == ["z", "a", "b"])
    #expect(root.keys.map(\.isRequired) == [false, true, false])
    #expect(root.key("a")?.allowedValues == ["1"])
  }

  @Test func findsThePlaceOfANode() throws {
    let schema = try schema(
      "{properties: {aksi: {items: {properties: {target: {patternProperties: {'^[0-9]+$': {title: Target setahun}}}}}}}}"
    )
    let tree = try tree("aksi:\n  - target: {2019: 3}")
    let root = try #require(tree.root)
    let actions = try #require(tree.value(of: "aksi", in: root))
    let first = try #require(Array(tree.items(of: actions)).first)
    let target = try #require(tree.value(of: "target", in: first))
    let year = try #require(tree.value(of: "2019", in: target))
    #expect(schema.place(of: year, in: tree)?.title == "Target setahun")
    #expect(schema.place(of: root, in: tree)?.keys.map(\.name) == ["aksi"])
  }

  @Test func everyKeyOfAPlanIsDescribed() throws {
    let actions = try #require(try projectSchema("rad").root.key("aksi")?.item())
    #expect(actions.keys.contains { $0.name == "penanggung_jawab" })
    for key in actions.keys { #expect(key.place.title != nil && key.place.description != nil, "\(key.name)") }
  }
}
