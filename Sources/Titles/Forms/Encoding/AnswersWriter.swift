/// Writes answers as canonical JSON: sorted keys, no white space, nothing escaped that need not be.
struct AnswersWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// Writes ASCII that needs no escaping: punctuation and the names of members.
  @inline(__always)
  mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func integer(_ number: Int64) {
    bytes.append(contentsOf: String(number).utf8)
  }

  mutating func string(_ text: String) {
    var text = text
    bytes.append(0x22)
    text.withUTF8 { escape($0) }
    bytes.append(0x22)
  }

  private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while true {
      let special = JSONText.firstSpecial(in: utf8, from: start)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<special]))
      guard special < utf8.count else { return }
      let byte = utf8[special]
      bytes.append(0x5C)
      switch byte {
      case 0x22, 0x5C: bytes.append(byte)
      case 0x0A: bytes.append(UInt8(ascii: "n"))
      case 0x0D: bytes.append(UInt8(ascii: "r"))
      case 0x09: bytes.append(UInt8(ascii: "t"))
      default:
        raw("u00")
        bytes.append(byte < 16 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
        let low = byte & 15
        bytes.append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
      }
      start = special + 1
    }
  }
}

extension AnswersWriter {
  mutating func answers(_ answers: Answers) {
    raw("{")
    for (index, key) in answers.sections.keys.enumerated() {
      if index > 0 { raw(",") }
      string(key)
      raw(":")
      section(answers.sections.values[index])
    }
    raw("}")
  }

  mutating func section(_ section: SectionAnswers) {
    switch section {
    case .fields(let values):
      raw("{\"fields\":")
      fields(values)
    case .records(let records):
      raw("{\"records\":[")
      for (index, record) in records.enumerated() {
        if index > 0 { raw(",") }
        self.record(record)
      }
      raw("]")
    }
    raw("}")
  }

  private mutating func record(_ record: AnswerRecord) {
    raw("{\"id\":")
    string(record.id.rawValue)
    if record.isIgnored { raw(",\"ignored\":true") }
    if record.isLocked { raw(",\"locked\":true") }
    raw(",\"values\":")
    fields(record.values)
    raw("}")
  }

  private mutating func fields(_ values: FieldValues) {
    raw("{")
    for (index, key) in values.keys.enumerated() {
      if index > 0 { raw(",") }
      string(key)
      raw(":")
      value(values.values[index])
    }
    raw("}")
  }

  private mutating func value(_ value: FieldValue) {
    switch value {
    case .text(let text): string(text)
    case .flag(let isYes): isYes ? raw("true") : raw("false")
    case .codes(let codes): strings(codes)
    case .period(let period):
      raw("{\"from\":")
      string(period.from)
      if period.isOpen { raw(",\"open\":true") }
      raw(",\"to\":")
      string(period.to)
      raw("}")
    case .reference(let reference):
      raw("{\"id\":")
      string(reference.id)
      raw(",\"name\":")
      string(reference.name)
      raw("}")
    case .files(let list):
      raw("{\"files\":")
      files(list)
      raw("}")
    case .verified(let verified): self.verified(verified)
    }
  }

  mutating func requirements(_ requirements: [AttachmentRequirement]) {
    raw("[")
    for (index, requirement) in requirements.enumerated() {
      if index > 0 { raw(",") }
      raw("{\"id\":")
      string(requirement.id)
      raw(",\"most\":")
      integer(Int64(requirement.maximumFiles))
      raw(",\"name\":")
      string(requirement.name)
      if let note = requirement.note {
        raw(",\"note\":")
        string(note)
      }
      raw(",\"required\":")
      requirement.isRequired ? raw("true") : raw("false")
      raw("}")
    }
    raw("]")
  }

  private mutating func strings(_ texts: [String]) {
    raw("[")
    for (index, text) in texts.enumerated() {
      if index > 0 { raw(",") }
      string(text)
    }
    raw("]")
  }

  private mutating func files(_ files: [FileReference]) {
    raw("[")
    for (index, file) in files.enumerated() {
      if index > 0 { raw(",") }
      raw("{\"id\":")
      string(file.id.rawValue)
      raw(",\"name\":")
      string(file.name)
      raw(",\"pages\":")
      integer(Int64(file.pages))
      raw(",\"sha256\":")
      string(file.sha256)
      raw(",\"size\":")
      integer(Int64(file.size))
      raw("}")
    }
    raw("]")
  }

  private mutating func verified(_ verified: VerifiedValue) {
    raw("{\"fact\":")
    if let fact = verified.fact {
      raw("{\"checked\":")
      integer(fact.checkedAt.milliseconds)
      raw(",\"register\":")
      string(fact.register)
      raw(",\"sentence\":")
      string(fact.sentence)
      raw(",\"verdict\":")
      string(fact.verdict.rawValue)
      raw("}")
    } else {
      raw("null")
    }
    raw(",\"files\":")
    files(verified.files)
    raw("}")
  }
}
