/// Reads what `AnswersWriter` writes; white space and another order of members are borne, anything unknown is not.
struct AnswersReader {
  private(set) var scanner: JSONScanner

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    scanner = JSONScanner(bytes)
  }

  mutating func end() throws(AnswersFormatError) {
    try scanner.end()
  }

  /// Walks the members of an object; `member` must consume the value.
  @inline(__always)
  private mutating func object(
    _ member: (inout AnswersReader, String) throws(AnswersFormatError) -> Void
  ) throws(AnswersFormatError) {
    try scanner.expect(UInt8(ascii: "{"))
    if scanner.take(UInt8(ascii: "}")) { return }
    repeat {
      let key = try scanner.string()
      try scanner.expect(UInt8(ascii: ":"))
      try member(&self, key)
    } while scanner.take(UInt8(ascii: ","))
    try scanner.expect(UInt8(ascii: "}"))
  }

  @inline(__always)
  private mutating func array(
    _ element: (inout AnswersReader) throws(AnswersFormatError) -> Void
  ) throws(AnswersFormatError) {
    try scanner.expect(UInt8(ascii: "["))
    if scanner.take(UInt8(ascii: "]")) { return }
    repeat { try element(&self) } while scanner.take(UInt8(ascii: ","))
    try scanner.expect(UInt8(ascii: "]"))
  }

  mutating func snapshot() throws(AnswersFormatError) -> FormSnapshot {
    var business: String?
    var version: Int?
    var sections: Answers?
    var requirements: [AttachmentRequirement]?
    try object { (reader: inout AnswersReader, key: String) throws(AnswersFormatError) in
      switch key {
      case "business": business = try reader.scanner.string()
      case "version": version = Int(try reader.scanner.integer())
      case "sections": sections = try reader.answers()
      case "requirements": requirements = try reader.requirements()
      default: throw reader.scanner.failure("unknown member \(key)")
      }
    }
    guard let business, let version, let sections, let requirements else { throw scanner.failure("incomplete snapshot") }
    return FormSnapshot(business: business, version: version, answers: sections, requirements: requirements)
  }

  private mutating func requirements() throws(AnswersFormatError) -> [AttachmentRequirement] {
    var requirements: [AttachmentRequirement] = []
    try array { (reader: inout AnswersReader) throws(AnswersFormatError) in
      requirements.append(try reader.requirement())
    }
    return requirements
  }

  private mutating func requirement() throws(AnswersFormatError) -> AttachmentRequirement {
    var id: String?
    var name: String?
    var note: String?
    var isRequired: Bool?
    var most: Int?
    try object { (reader: inout AnswersReader, key: String) throws(AnswersFormatError) in
      switch key {
      case "id": id = try reader.scanner.string()
      case "name": name = try reader.scanner.string()
      case "note": note = try reader.scanner.string()
      case "required": isRequired = try reader.scanner.bool()
      case "most": most = Int(try reader.scanner.integer())
      default: throw reader.scanner.failure("unknown member \(key)")
      }
    }
    guard let id, let name, let isRequired, let most else { throw scanner.failure("incomplete requirement") }
    return AttachmentRequirement(id: id, name: name, isRequired: isRequired, note: note, maximumFiles: most)
  }

  mutating func answers() throws(AnswersFormatError) -> Answers {
    var answers = Answers()
    try object { (reader: inout AnswersReader, key: String) throws(AnswersFormatError) in
      let section = try reader.section()
      guard answers.sections.insert(section, under: key) else { throw reader.scanner.failure("section twice") }
    }
    return answers
  }

  mutating func section() throws(AnswersFormatError) -> SectionAnswers {
    var section: SectionAnswers?
    try object { (reader: inout AnswersReader, key: String) throws(AnswersFormatError) in
      guard section == nil else { throw reader.scanner.failure("more than one member in a section") }
      switch key {
      case "fields": section = .fields(try reader.fields())
      case "records": section = .records(try reader.records())
      default: throw reader.scanner.failure("unknown member \(key)")
      }
    }
    guard let section else { throw scanner.failure("empty section") }
    return section
  }

  private mutating func records() throws(AnswersFormatError) -> [AnswerRecord] {
    var records: [AnswerRecord] = []
    try array { (reader: inout AnswersReader) throws(AnswersFormatError) in
      records.append(try reader.record())
    }
    return records
  }

  private mutating func record() throws(AnswersFormatError) -> AnswerRecord {
    var id: String?
    var values = FieldValues()
    var isIgnored = false
    var isLocked = false
    try object { (reader: inout AnswersReader, key: String) throws(AnswersFormatError) in
      switch key {
      case "id": id = try reader.scanner.string()
      case "values": values = try reader.fields()
      case "ignored": isIgnored = try reader.scanner.bool()
      case "locked": isLocked = try reader.scanner.bool()
      default: throw reader.scanner.failure("unknown member \(key)")
      }
    }
    guard let id else { throw scanner.failure("record without id") }
    return AnswerRecord(id: RecordID(rawValue: id), values: values, isIgnored: isIgnored, isLocked: isLocked)
  }

  private mutating func fields() throws(AnswersFormatError) -> FieldValues {
    var values = FieldValues()
    values.reserve(24)
    try object { (reader: inout AnswersReader, key: String) throws(AnswersFormatError) in
      guard values.insert(try reader.value(), under: key) else { throw reader.scanner.failure("field twice") }
    }
    return values
  }

  private mutating func value() throws(AnswersFormatError) -> FieldValue {
    switch scanner.peek() {
    case 0x22: return .text(try scanner.string())
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .flag(try scanner.bool())
    case UInt8(ascii: "["): return .codes(try strings())
    default: return try compound()
    }
  }

  private mutating func strings() throws(AnswersFormatError) -> [String] {
    var texts: [String] = []
    try array { (reader: inout AnswersReader) throws(AnswersFormatError) in
      texts.append(try reader.scanner.string())
    }
    return texts
  }

  /// A period, a reference, files or a verified value: told apart by their members.
  private mutating func compound() throws(AnswersFormatError) -> FieldValue {
    var period: PeriodValue?
    var reference: ReferenceValue?
    var verified: VerifiedValue?
    var list: [FileReference]?
    try object { (reader: inout AnswersReader, key: String) throws(AnswersFormatError) in
      switch key {
      case "from": period = try PeriodValue(from: reader.scanner.string(), to: period?.to ?? "", isOpen: period?.isOpen ?? false)
      case "to": period = try PeriodValue(from: period?.from ?? "", to: reader.scanner.string(), isOpen: period?.isOpen ?? false)
      case "open": period = try PeriodValue(from: period?.from ?? "", to: period?.to ?? "", isOpen: reader.scanner.bool())
      case "id": reference = try ReferenceValue(id: reader.scanner.string(), name: reference?.name ?? "")
      case "name": reference = try ReferenceValue(id: reference?.id ?? "", name: reader.scanner.string())
      case "fact": verified = VerifiedValue(fact: reader.scanner.take(word: "null") ? nil : try reader.fact())
      case "files": list = try reader.files()
      default: throw reader.scanner.failure("unknown member \(key)")
      }
    }
    switch (period, reference, verified, list) {
    case (let period?, nil, nil, nil): return .period(period)
    case (nil, let reference?, nil, nil): return .reference(reference)
    case (nil, nil, let verified?, let list): return .verified(VerifiedValue(fact: verified.fact, files: list ?? []))
    case (nil, nil, nil, let list?): return .files(list)
    default: throw scanner.failure("no known value")
    }
  }

  private mutating func files() throws(AnswersFormatError) -> [FileReference] {
    var files: [FileReference] = []
    try array { (reader: inout AnswersReader) throws(AnswersFormatError) in
      files.append(try reader.file())
    }
    return files
  }

  private mutating func file() throws(AnswersFormatError) -> FileReference {
    var id = ""
    var name = ""
    var sha256 = ""
    var size = 0
    var pages = 0
    try object { (reader: inout AnswersReader, key: String) throws(AnswersFormatError) in
      switch key {
      case "id": id = try reader.scanner.string()
      case "name": name = try reader.scanner.string()
      case "sha256": sha256 = try reader.scanner.string()
      case "size": size = Int(try reader.scanner.integer())
      case "pages": pages = Int(try reader.scanner.integer())
      default: throw reader.scanner.failure("unknown member \(key)")
      }
    }
    guard !id.isEmpty else { throw scanner.failure("file without id") }
    return FileReference(id: AttachmentID(rawValue: id), name: name, size: size, pages: pages, sha256: sha256)
  }

  private mutating func fact() throws(AnswersFormatError) -> VerifiedFact {
    var verdict: VerifiedFact.Verdict?
    var sentence = ""
    var register = ""
    var checked: Int64 = 0
    try object { (reader: inout AnswersReader, key: String) throws(AnswersFormatError) in
      switch key {
      case "verdict": verdict = VerifiedFact.Verdict(rawValue: try reader.scanner.string())
      case "sentence": sentence = try reader.scanner.string()
      case "register": register = try reader.scanner.string()
      case "checked": checked = try reader.scanner.integer()
      default: throw reader.scanner.failure("unknown member \(key)")
      }
    }
    guard let verdict else { throw scanner.failure("fact without verdict") }
    let moment = Moment(milliseconds: checked)
    return VerifiedFact(verdict: verdict, sentence: sentence, register: register, checkedAt: moment)
  }
}
