import Database
import Storage
import Titles

/// Applicants who haven't corrected a returned application yet.
struct ReturnedApplications: ReminderSource {
  func page(after position: String, _ ground: ReminderGround, in reader: Reader) throws -> ReminderPage? {
    try ReturnedReminders.page(
      try ReminderRepository().returnedApplications(after: position, limit: ReturnedReminders.page, in: reader), ground
    ) { item in
      var letter = ReminderLetter(
        recipient: .person(item.person), values: ["business": Business(rawValue: item.kind)?.label ?? "", "number": item.name])
      letter.application = ApplicationID(rawValue: item.id)
      return letter
    }
  }
}

/// Holders who haven't corrected a returned request about a certificate yet.
struct ReturnedRequests: ReminderSource {
  func page(after position: String, _ ground: ReminderGround, in reader: Reader) throws -> ReminderPage? {
    try ReturnedReminders.page(
      try ReminderRepository().returnedRequests(after: position, limit: ReturnedReminders.page, in: reader), ground
    ) { item in
      let kind = CertificateRequestKind(rawValue: item.kind)?.label ?? ""
      return ReminderLetter(
        recipient: .person(item.person), values: ["kind": kind, "title": item.name],
        target: .certificateRequest(CertificateRequestID(rawValue: item.id)))
    }
  }
}

/// What both have in common.
enum ReturnedReminders {
  static let page = 200

  static func page(
    _ items: [ReminderRepository.SentBack], _ ground: ReminderGround,
    _ letter: (ReminderRepository.SentBack) -> ReminderLetter
  ) throws -> ReminderPage? {
    guard let last = items.last else { return nil }
    let letters = items.compactMap { item -> ReminderLetter? in
      guard let day = item.returnedAt?.day, let window = ground.window(of: day) else { return nil }
      guard case .after(let days) = window.time else { return nil }
      let plain = letter(item)
      let values = plain.values.merging(["day": day.description, "days": String(days)]) { first, _ in first }
      return ReminderLetter(
        recipient: plain.recipient, values: values, application: plain.application, target: plain.target)
    }
    return ReminderPage(position: last.id, letters: letters)
  }
}

/// People who were barred for an integrity record until yesterday, and by no other one now.
struct EndedBars: ReminderSource {
  func page(after position: String, _ ground: ReminderGround, in reader: Reader) throws -> ReminderPage? {
    guard let window = ground.windows.first else { return nil }
    let ended = try ReminderRepository().endedBars(
      from: window.after, through: window.through.adding(days: -1), after: position, limit: ReturnedReminders.page,
      in: reader)
    guard let last = ended.last else { return nil }
    let letters = ended.compactMap { bar in
      bar.person.map { person in
        ReminderLetter(recipient: .person(person), values: ["day": bar.through.description], target: .applications)
      }
    }
    return ReminderPage(position: last.id.rawValue, letters: letters)
  }
}
