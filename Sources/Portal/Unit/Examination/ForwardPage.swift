import Services
import Titles

/// The second dialog of 报送上级单位: 考核推荐意见 and the unit that it goes to.
struct ForwardPage: Equatable {
  var room: ExaminationRoom
  var forwarding: Forwarding
  var key: String
  /// What the first dialog said; empty at a level that has none.
  var first = ForwardFirstStep()
  /// What was typed.
  var personInCharge: String
  var phone: String
  var opinion: String
  /// The chosen unit's id; `other` for one that was looked for.
  var nextUnit = ""
  var other: UnitChoice?
  var query = ""
  /// What was found for it without JavaScript.
  var results: [UnitChoice] = []
  var issues = FormIssues.none

  /// The choice that isn't among those suggested.
  static let other = "other"
}

/// What the first dialog of 报送上级单位 said, carried along by the second.
struct ForwardFirstStep: Equatable {
  var isGuaranteed = false
  var from = ""
  var through = ""

  init() {}

  /// Reads a form or an address.
  init(_ form: FormBody) {
    isGuaranteed = form.flag("guarantee")
    from = form.text("posting.from")
    through = form.text("posting.to")
  }

  /// As hidden fields and as a query.
  var fields: FormBody {
    FormBody(["guarantee": isGuaranteed ? "on" : "", "posting.from": from, "posting.to": through])
  }

  /// The days, where both are.
  var posting: PostingPeriod? {
    guard let from = Day(from), let through = Day(through) else { return nil }
    return PostingPeriod(from: from, through: through)
  }
}
