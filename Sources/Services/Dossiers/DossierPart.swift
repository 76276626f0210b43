import Documents
import Titles

/// One file of an application's dossier.
struct DossierPart: Equatable {
  /// Where it lies in the archive.
  let path: String
  /// Where it belongs in the form: 学历学位第1条 · 佐证材料.
  let place: String
  /// The file; nil for 申报书 itself, which is made anew.
  let file: FileReference?
  /// Pages; 0 where it has none.
  let pages: Int
  /// Bytes.
  let size: Int
  /// SHA-256, 64 hexadecimal digits.
  let sha256: String
  /// Whether the store has lost it.
  var isMissing = false

  /// The evidence of a form, in its order: one folder a section, and in it one number a file.
  static func evidence(of document: FormDocument) -> [DossierPart] {
    document.sections.flatMap { section -> [DossierPart] in
      let contents = section.blocks.flatMap { ExaminationFile.contents($0, section.title) }
      let files = contents.flatMap { place, content in ExaminationFile.files(content).map { (place, $0) } }
      let folder = "\(number(section.number))-\(plain(section.title))"
      return files.enumerated().map { index, found in
        let (place, file) = found
        let label = place.split(separator: "·").last.map { plain(String($0)) } ?? ""
        let name = "\(number(index + 1))-\(label)-\(plain(file.name))"
        return DossierPart(
          path: "\(folder)/\(name)", place: place, file: file, pages: file.pages, size: file.size, sha256: file.sha256)
      }
    }
  }

  /// Two digits at least, so that names sort as the form goes.
  private static func number(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  /// The words as a part of a file's name on every system, and not too long for any.
  private static func plain(_ words: String) -> String {
    let forbidden: Set<Character> = ["/", "\\", ":", "*", "?", "\"", "<", ">", "|"]
    let kept = TextRules.trimmed(words).map { forbidden.contains($0) || $0.isNewline ? "_" : $0 }
    let dot = kept.lastIndex(of: ".").map { kept[$0...] } ?? []
    guard kept.count > 60, dot.count <= 6 else { return String(kept.prefix(60)) }
    return String(kept.prefix(60 - dot.count)) + String(dot)
  }
}
