import Testing
import Titles

@testable import Portal

@Suite("FormBody")
struct FormBodyTests {
  private func decode(_ text: String, limits: FormBody.Limits = .standard) throws -> FormBody {
    try FormBody(decoding: text.utf8, limits: limits)
  }

  @Test("names repeat, the order is kept, plus is a space")
  func decodes() throws {
    let form = try decode("a=1&b=%E8%81%8C+%E7%A7%B0&a=2&c&=d&&e=x%3Dy=z")
    #expect(form.entries.map(\.name) == ["a", "b", "a", "c", "", "e"])
    #expect(form.values("a") == ["1", "2"])
    #expect(form["b"] == "职 称")
    #expect(form["c"] == "")
    #expect(form["e"] == "x=y=z")
    #expect(form["missing"] == nil)
    #expect(!form.has("missing"))
  }

  @Test(
    "what is broken is an error, not a replacement character",
    arguments: ["a=%", "a=%4", "a=%zz", "a=%E8%81", "%FF=1", "a=%ED%A0%80", "a=%C0%AF"])
  func malformed(text: String) {
    #expect(throws: FormError.malformed) { try decode(text) }
  }

  @Test("limits of fields and bytes")
  func limits() throws {
    let limits = FormBody.Limits(bytes: 12, fields: 3)
    #expect(try decode("a=1&b=2&c=3", limits: limits).entries.count == 3)
    #expect(throws: FormError.tooManyFields) { try decode("a&b&c&d", limits: limits) }
    #expect(throws: FormError.tooLarge) { try decode("aaaaaaaaaaaa=", limits: limits) }
  }

  @Test("what was encoded is decoded again, whatever it is")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let entries = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        FormBody.Entry(name: "n" + random.text(upTo: 5), value: random.text(upTo: 20))
      }
      let form = FormBody(entries)
      #expect(try FormBody(decoding: form.encoded.utf8) == form)
    }
  }

  @Test("random bytes never crash: a form or an error")
  func fuzz() {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<5000 {
      let bytes = random.bytes(upTo: 60, alphabet: Array("a=&%+4eE8\u{0}\u{7F}".utf8) + [0xFF, 0xE8, 0x80])
      if let form = try? FormBody(decoding: bytes) { #expect(form.entries.count <= bytes.count) }
    }
  }

  @Test("typed values")
  func typed() throws {
    let id = "01890a5d-ac96-774b-bcce-b302099a8057"
    let form = try decode(
      "n=+42+&d=2025-02-29&e=2025-02-28&on=on&off=&id=\(id)&ids=\(id)&ids=\(id)&ids=x&tone=danger&t=%0D%0A+a%0D%0Ab%0Dc+%0D%0A")
    #expect(form.int("n") == 42)
    #expect(form.day("d") == nil)
    #expect(form.day("e") == Day(year: 2025, month: 2, day: 28))
    #expect(form.flag("on") && !form.flag("off") && !form.flag("gone"))
    #expect(form.id("id", as: UnitID.self)?.rawValue == id)
    #expect(form.ids("ids", as: UnitID.self).map(\.rawValue) == [id])
    #expect(form.choice("tone", as: Tone.self) == .danger)
    #expect(form.choice("n", as: Tone.self) == nil)
    #expect(form.text("t") == "a\nb\nc")
    #expect(form.filled("off") == nil)
  }

  @Test("names under a prefix, replaced and removed names")
  func shaping() {
    let form = FormBody(["answer.a": "1", "page": "3", "answer.b": "2"])
    #expect(form.under("answer.") == FormBody(["a": "1", "b": "2"]))
    #expect(form.replacing("page", with: "4").encoded == "answer.a=1&answer.b=2&page=4")
    #expect(form.removing("page", "answer.a") == FormBody(["answer.b": "2"]))
  }
}
