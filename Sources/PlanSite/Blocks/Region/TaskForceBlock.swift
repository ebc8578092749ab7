import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// The task force over time, and the regulations that the region stands on.
  static let taskForce = Block(
    name: "gugus-tugas",
    summary: LocalizedText(
      id: "Gugus tugas wilayah dan dasar hukumnya.", en: "The region's task force and its legal basis."),
    region: { context, _, html in
      let page = context.page
      let forces = context.material.dossier.profile?.taskForces ?? []
      if forces.isEmpty {
        html.appendNotRecorded(
          page("Gugus tugas belum tercatat di sini.", "No task force is recorded here."))
      }
      for force in forces { write(force, context, &html) }
    })

  private static func write(_ force: TaskForce, _ context: RegionContext, _ html: inout ByteBuffer) {
    let page = context.page
    html.append("<div class=\"card\">\n<h3>")
    html.append(page("Gugus tugas, ", "Task force, "))
    html.append(force.status.label, page)
    if let since = force.since {
      html.append(page(" sejak ", " since "))
      html.append(since, page)
    }
    if let until = force.until {
      html.append(page(" sampai ", " until "))
      html.append(until, page)
    }
    html.append("</h3>\n<dl class=\"meta\">")
    write(force.chair, page("Ketua", "Chair"), page, &html)
    write(force.executiveChair, page("Ketua harian", "Executive chair"), page, &html)
    write(force.dailyExecutive, page("Pelaksana harian", "Daily executive"), page, &html)
    write(force.secretariat, page("Sekretariat", "Secretariat"), page, &html)
    let count = force.subdivisions.isEmpty ? force.subdivisionCount ?? 0 : force.subdivisions.count
    if count > 0 {
      html.append("<div><dt>")
      html.append(page("Subgugus tugas", "Sub task forces"))
      html.append("</dt><dd>")
      html.append(count)
      html.append("</dd></div>")
    }
    html.append("</dl>\n<p class=\"small\">")
    for basis in force.legalBasis {
      html.append(basis, page)
      html.append(" · ")
    }
    html.append(source: force.provenance, context)
    html.append("</p>\n")
    if let note = force.note { html.append(note: note, below: 3, page) }
    html.append("</div>\n")
  }

  private static func write(
    _ post: TaskForce.Post?, _ title: StaticString, _ page: PageContext, _ html: inout ByteBuffer
  ) {
    guard let post else { return }
    html.append("<div><dt>")
    html.append(title)
    html.append("</dt><dd>")
    if let office = post.office {
      html.append(data: office, page)
    } else {
      html.append(page("tidak diketahui", "unknown"))
    }
    html.append("</dd></div>")
  }

  /// Regulations and decrees of the region and its plan.
  static let legalBasis = Block(
    name: "dasar-hukum",
    summary: LocalizedText(
      id: "Peraturan dan keputusan yang menjadi dasar.", en: "Regulations and decrees that the region stands on."),
    region: { context, _, html in
      let page = context.page
      let all = Self.merged(
        (context.plan?.legalBasis ?? []) + (context.material.dossier.profile?.legalBasis ?? []))
      guard !all.isEmpty else {
        html.appendNotRecorded(page("Dasar hukum belum tercatat di sini.", "No legal basis is recorded here."))
        return
      }
      html.append("<ul class=\"list\">\n")
      for same in all {
        guard let basis = same.first(where: { $0.link != nil }) ?? same.first else { continue }
        html.append("<li><span>")
        if let link = basis.link, WebAddress(link.bytes) != nil {
          html.append("<a rel=\"nofollow ugc\" href=\"")
          html.append(url: link.bytes)
          html.append("\">")
          html.append(basis, page)
          html.append("</a>")
        } else {
          html.append(basis, page)
        }
        if let subject = page.language == .english ? basis.subjectEnglish ?? basis.subject : basis.subject {
          html.append(page(" tentang ", " on "))
          if page.language == .english, basis.subjectEnglish == nil {
            html.append(data: subject, page)
          } else {
            html.append(subject)
          }
        }
        html.append("</span><span class=\"soft\">")
        html.append(basis.status.label, page)
        for mention in same {
          html.append(" · ")
          html.append(source: mention.provenance, context)
        }
        html.append("</span></li>\n")
      }
      html.append("</ul>\n")
    })

  /// The plan and the region's profile may both name a decree: it is shown once, with every place that says the same of it.
  private static func merged(_ all: [LegalBasis]) -> [[LegalBasis]] {
    var groups: [[LegalBasis]] = []
    for basis in all {
      if let index = groups.firstIndex(where: { $0.first?.reads(like: basis) == true }) {
        groups[index].append(basis)
      } else {
        groups.append([basis])
      }
    }
    return groups
  }
}

extension ByteBuffer {
  /// A day, or only the year where no source says more.
  mutating func append(_ date: PartialDate, _ page: PageContext) {
    if let day = date.date { append(day, page.language) } else { append(date.year) }
  }
}

extension TaskForce.Status {
  var label: LocalizedText {
    switch self {
    case .drafting: LocalizedText(id: "sedang disusun", en: "being drafted")
    case .formed: LocalizedText(id: "dibentuk", en: "formed")
    case .dissolved: LocalizedText(id: "dibubarkan", en: "dissolved")
    case .unknown: LocalizedText(id: "keadaannya tidak diketahui", en: "state unknown")
    }
  }
}

extension LegalBasis {
  /// Whether a row of the list would read the same, but for a link that only one of them gives.
  fileprivate func reads(like other: LegalBasis) -> Bool {
    type == other.type && number?.string == other.number?.string && year == other.year && status == other.status
      && subject?.string == other.subject?.string && subjectEnglish?.string == other.subjectEnglish?.string
      && (link == nil || other.link == nil || link?.string == other.link?.string)
  }
}

extension LegalBasis.Status {
  var label: LocalizedText {
    switch self {
    case .draft: LocalizedText(id: "rancangan", en: "draft")
    case .inForce: LocalizedText(id: "berlaku", en: "in force")
    case .repealed: LocalizedText(id: "dicabut", en: "repealed")
    case .unknown: LocalizedText(id: "status tidak diketahui", en: "status unknown")
    }
  }
}
