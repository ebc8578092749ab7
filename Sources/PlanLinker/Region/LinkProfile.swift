import Diagnostics
import PlanModel
import YAMLTree

extension RegionLinker {
  /// The sources and legal bases that a profile lists, for itself and for plans and reports to cite.
  mutating func defineCitations(of root: YAMLTree.Node, in document: Document) {
    var scope = CitationScope()
    if let node = document.field(.citations, of: root) { scope.define(citations: node, in: document, &context) }
    if let node = document.field(.legalBasis, of: root) { scope.define(legalBases: node, in: document, &context) }
    profileScope = scope
  }

  /// `wilayah.yaml`.
  mutating func linkProfile(_ document: Document, _ root: YAMLTree.Node) -> RegionProfile {
    defineCitations(of: root, in: document)
    let scope = profileScope

    var profile = RegionProfile(
      region: input.code, source: document.source, provenance: document.provenance(of: root))
    profile.citations = scope.citations
    profile.legalBasis = scope.legalBases
    for (key, value) in document.fields(of: root) {
      switch key {
      case .summary: profile.summary = document.text(value)
      case .taskForces: profile.taskForces = document.items(of: value).map { taskForce($0, in: document, scope) }
      case .hotlines:
        profile.hotlines = document.linkHotlines(value, scope, kinds: reference, national: reference.hotlines, &context)
      case .geography: profile.geography = geography(value, in: document, scope)
      case .contact: profile.correctionContact = document.contact(value, scope, &context)
      case .link: profile.website = document.text(value)
      case .note: profile.note = document.text(value)
      case .exceptions: profile.exceptions = document.items(of: value).map { document.severityOverride($0) }
      default: break
      }
    }
    return profile
  }

  private mutating func taskForce(
    _ node: YAMLTree.Node, in document: Document, _ scope: CitationScope
  ) -> TaskForce {
    var force = TaskForce(
      since: nil, status: .unknown, range: document.range(of: node), provenance: document.provenance(of: node))
    for (key, value) in document.fields(of: node) {
      switch key {
      case .since: force.since = document.partialDate(value)
      case .until: force.until = document.partialDate(value)
      case .missing: force.missing = document.missing(value)
      case .status: force.status = document.word(value, in: Words.taskForceStatus) ?? .unknown
      case .legalBasis: force.legalBasis = scope.legalBases(value, in: document, &context)
      case .chair: force.chair = post(value, in: document, scope)
      case .deputyChair: force.deputyChair = post(value, in: document, scope)
      case .executiveChair: force.executiveChair = post(value, in: document, scope)
      case .dailyExecutive: force.dailyExecutive = post(value, in: document, scope)
      case .secretariat: force.secretariat = post(value, in: document, scope)
      case .subdivisions: force.subdivisions = subdivisions(value, in: document)
      case .subdivisionCount: force.subdivisionCount = document.integer(value)
      case .members: force.members = document.items(of: value).compactMap(document.text)
      case .note: force.note = document.text(value)
      case .citations: force.citations = scope.citations(value, in: document, &context)
      default: break
      }
    }
    return force
  }

  /// Sub task forces are named by the strategies of whichever framework has them: a task force outlives plans.
  private mutating func subdivisions(_ node: YAMLTree.Node, in document: Document) -> [String] {
    for item in document.tree.items(of: node) {
      let word = document.string(item)
      let isKnown = reference.frameworks.contains { $0.strategyIndex(word) != nil }
      if !isKnown, let framework = reference.frameworks.last {
        context.report(.unknownStrategy(item, in: document, framework: framework))
      }
    }
    return document.strings(node)
  }

  private mutating func post(
    _ node: YAMLTree.Node, in document: Document, _ scope: CitationScope
  ) -> TaskForce.Post {
    var post = TaskForce.Post(
      office: nil, range: document.range(of: node), provenance: document.provenance(of: node))
    for (key, value) in document.fields(of: node) {
      switch key {
      case .office: post.office = document.tree.text(of: value, equals: "tidak-diketahui") ? nil : document.text(value)
      case .missing: post.missing = document.missing(value)
      case .agencies: post.agencyKind = document.agencyKind(value, reference, &context)
      case .citations: post.citations = scope.citations(value, in: document, &context)
      case .note: post.note = document.text(value)
      default: break
      }
    }
    return post
  }

  private mutating func geography(
    _ node: YAMLTree.Node, in document: Document, _ scope: CitationScope
  ) -> RegionProfile.Geography {
    var geography = RegionProfile.Geography(border: nil, coast: nil, citations: [])
    for (key, value) in document.fields(of: node) {
      switch key {
      case .border: geography.border = document.boolean(value)
      case .coast: geography.coast = document.boolean(value)
      case .archipelago: geography.archipelago = document.boolean(value)
      case .roles: geography.roles = document.items(of: value).compactMap { document.word($0, in: Words.role) }
      case .missing: geography.missing = document.missing(value)
      case .citations: geography.citations = scope.citations(value, in: document, &context)
      case .note: geography.note = document.text(value)
      default: break
      }
    }
    return geography
  }
}

extension Document {
  /// The id of an agency kind, reported when the reference data has none such.
  func agencyKind(_ node: YAMLTree.Node, _ reference: ReferenceData, _ context: inout LinkContext) -> String {
    let word = string(node)
    if reference.agencyKind(word) == nil {
      context.report(.unknownAgencyKind(node, in: self, kinds: reference.agencyKinds))
    }
    return word
  }

  func contact(_ node: YAMLTree.Node, _ scope: CitationScope, _ context: inout LinkContext) -> Contact {
    var contact = Contact(name: requiredText(nil))
    for (key, value) in fields(of: node) {
      switch key {
      case .name: contact.name = requiredText(value)
      case .email: contact.email = text(value)
      case .telephone: contact.telephone = text(value)
      case .address: contact.address = text(value)
      case .link: contact.link = text(value)
      case .missing: contact.missing = missing(value)
      case .citations: contact.citations = scope.citations(value, in: self, &context)
      case .checkedOn: contact.checkedOn = date(value)
      default: break
      }
    }
    return contact
  }
}
