import Database
import Storage
import Titles

/// An application while it is filled in, as it was loaded: values only, usable on any thread.
struct FilingDraft: Sendable {
  /// What stands beside the answers.
  let head: ApplicationHead
  /// The form that it is filled with.
  let schema: FormSchema
  /// What the surroundings are made of.
  let material: FormMaterial
  /// 基本信息, which what the person may not change follows.
  let profile: FieldValues
  /// How often each section was saved.
  let versions: [String: Int]
  /// When the last one was saved.
  let savedAt: Moment?
  /// The answers, with what the person may not change brought up to date.
  var answers: Answers

  /// The version of a section, 0 where it was never saved.
  func version(of section: String) -> Int { versions[section] ?? 0 }
}
