import Testing
import Titles

@Suite struct FormConditionTests {
  static let cases: [(String, [String])] = [
    (#"{"field":"a","equals":"x"}"#, ["x", "xy"]),
    (#"{"field":"a","in":["x","y"]}"#, ["x", "y", "xy"]),
    (#"{"field":"a","notEmpty":true}"#, ["x", "y", "xy"]),
    (#"{"not":{"field":"a","equals":"x"}}"#, ["", "y"]),
    (#"{"all":[{"field":"a","equals":"x"},{"field":"b","equals":"y"}]}"#, ["xy"]),
    (#"{"any":[{"field":"a","equals":"y"},{"field":"b","equals":"y"}]}"#, ["y", "xy"]),
    (#"{"field":"a","sameAs":"b"}"#, [""]),
    (#"{"fact":"channel","equals":"special"}"#, ["", "x", "y", "xy"]),
    (#"{"fact":"other","notEmpty":true}"#, []),
    (#"{"all":[]}"#, ["", "x", "y", "xy"]),
    (#"{"any":[]}"#, []),
  ]

  /// `x` and `y` are values of `a`; `xy` is `x` in `a` and `y` in `b`.
  @Test(arguments: cases)
  func holdsExactlyThere(_ condition: String, _ holding: [String]) throws {
    let fields = """
      {"id":"a","label":"A","kind":"text"},{"id":"b","label":"B","kind":"text"},
      {"id":"c","label":"C","kind":"text","visible":\(condition)}
      """
    var context = FormFixture.context()
    context.facts = ["channel": "special"]
    let engine = FormEngine(try FormFixture.fields(fields), in: context)
    for name in ["", "x", "y", "xy"] {
      var values: FieldValues = [:]
      if let first = name.first { values["a"] = .text(String(first)) }
      if name.count == 2 { values["b"] = .text("y") }
      let answers = Answers(sections: ["s": .fields(values)])
      let isVisible = engine.controls("s", answers).last?.isVisible
      #expect(isVisible == holding.contains(name), "\(condition) with \(name)")
    }
  }

  @Test func hiddenFieldsAreKeptButNeitherCheckedNorShown() throws {
    let fields = """
      {"id":"a","label":"甲","kind":"yesNo"},
      {"id":"b","label":"乙","kind":"mobile","required":true,"visible":{"field":"a","equals":"yes"}}
      """
    let engine = FormEngine(try FormFixture.fields(fields), in: FormFixture.context())
    var answers = try engine.applying(PostedFields(["a": ["yes"], "b": ["1"]]), to: "s", of: Answers())
    #expect(FormFixture.codes(engine.validate(answers).problems) == ["mobile-invalid"])
    answers = try engine.applying(PostedFields(["a": ["no"]]), to: "s", of: answers)
    #expect(engine.validate(answers).isComplete)
    #expect(answers["s", "b"] == .text("1"))
    guard case .grid(_, let shown) = engine.document(answers).sections[0].blocks.first else {
      Issue.record("no grid")
      return
    }
    #expect(shown.map(\.id) == ["a"])
  }
}
