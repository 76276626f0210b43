/// Where a field's first value comes from, and whether the person may change it.
public enum FieldSource: Hashable, Sendable {
  /// The person types it.
  case person
  /// From the profile (基本信息), by its field id.
  case profile(String)
  /// A fact of the surroundings, such as the accepting authority's name; never editable.
  case fact(String)
  /// Computed by the surroundings from other fields; editable only where there is no result.
  case computed(String, from: [FieldPath])
  /// A yes or a no that follows from other answers until the person says otherwise.
  case suggested(Suggestion)
  /// Answered by a register. What is verified (参保) is never editable; a date (在渝参保时间) is filled in while it is empty.
  case register(String)

  init(_ object: inout SchemaObject) throws(SchemaError) {
    guard var source = try object.optionalObject("source") else {
      self = .person
      return
    }
    if let key = try source.optionalText("profile") {
      self = .profile(key)
    } else if let fact = try source.optionalText("fact") {
      self = .fact(fact)
    } else if let register = try source.optionalText("register") {
      self = .register(register)
    } else if source.has("suggested") {
      self = .suggested(try Suggestion(&source))
    } else {
      self = .computed(try source.text("computed"), from: try source.texts("from").map { FieldPath($0) })
    }
    try source.finish()
  }
}
