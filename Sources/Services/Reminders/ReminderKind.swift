import Titles

/// A row of the table of reminders: who is reminded, when, in which words.
struct ReminderKind: Sendable {
  /// The name of its daily task, for good.
  let name: String
  /// Who has something with a date.
  let who: any ReminderSource
  /// How far from that date.
  let when: [ReminderTime]
  /// In which words.
  let words: MessageTemplateName

  init(_ name: String, _ who: any ReminderSource, _ when: [ReminderTime], _ words: MessageTemplateName) {
    self.name = name
    self.who = who
    self.when = when
    self.words = words
  }

  /// The table: a further reminder is a further row.
  static let all = [
    ReminderKind("remind-units-due", UnitsWithDueVisits(), [.before(3), .before(1)], .unitDue),
    ReminderKind("remind-handlers-due", HandlersWithDueVisits(), [.before(3), .before(1)], .handlerDue),
    ReminderKind("remind-units-posted", UnitsWithEndedPostings(), [.onTheDay], .unitPostingOver),
    ReminderKind("remind-applicants-returned", ReturnedApplications(), [.after(5), .after(10)], .applicantStillReturned),
    ReminderKind("remind-holders-returned", ReturnedRequests(), [.after(5), .after(10)], .requestStillReturned),
    ReminderKind("remind-barred", EndedBars(), [.onTheDay], .barOver),
  ]
}
