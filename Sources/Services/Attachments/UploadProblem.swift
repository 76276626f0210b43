import Documents
import Storage
import Titles

/// The sentence for each fault of an uploaded file: what is wrong with it and what to do.
enum UploadProblem {
  static func refusal(_ problem: PDFProblem, _ name: String, field: String?) -> Refusal {
    let file = "文件“\(name)”"
    return switch problem {
    case .empty: Refusal("file-empty", "\(file)是空文件，没有上传。请检查文件后重新上传。", field: field)
    case .tooLarge(let limit): tooLarge(name, limit: limit, field: field)
    case .notPDF: Refusal("file-wrong-type", "\(file)不是PDF文件（只改扩展名不会改变格式），没有上传。请另存为PDF后重新上传。", field: field)
    case .passwordRequired: Refusal("file-encrypted", "\(file)设置了打开密码，没有上传。请取消密码后重新上传。", field: field)
    case .restricted: Refusal("file-encrypted", "\(file)设置了打印或复制限制，没有上传。请取消限制后重新上传。", field: field)
    case .broken: Refusal("file-broken", "\(file)已损坏或不完整，没有上传。请用阅读器确认能打开后重新上传。", field: field)
    case .noPages: Refusal("file-without-pages", "\(file)没有任何页面，没有上传。请重新生成后上传。", field: field)
    case .tooComplex: Refusal("file-too-complex", "\(file)解压后的内容过大，没有上传。请重新扫描或打印为PDF后上传。", field: field)
    case .unreadable: Refusal("file-unreadable", "\(file)暂时无法读取，没有上传。请重新上传。", field: field)
    }
  }

  static func refusal(_ problem: PhotoProblem, _ name: String, field: String?) -> Refusal {
    let file = "照片“\(name)”"
    switch problem {
    case .wrongSize(let bytes, let allowed):
      let size = FileReference(id: AttachmentID(rawValue: ""), name: "", size: bytes, pages: 0, sha256: "").sizeText
      let range = "\(allowed.lowerBound / 1024)至\(allowed.upperBound / 1024) KB"
      return Refusal("photo-wrong-size", "\(file)有\(size)，没有上传。请上传\(range)的照片。", field: field)
    case .notAPicture: return Refusal("photo-wrong-type", "\(file)不是JPG或PNG图片，没有上传。请另存为JPG后重新上传。", field: field)
    case .broken: return Refusal("photo-broken", "\(file)已损坏，没有上传。请确认能打开后重新上传。", field: field)
    case .tooSmall(let width, let height, let leastWidth, let leastHeight):
      let sizes = "宽\(width)、高\(height)像素，至少需要宽\(leastWidth)、高\(leastHeight)像素"
      return Refusal("photo-too-small", "\(file)太小（\(sizes)），没有上传。请换一张清晰的寸照。", field: field)
    case .tooManyPixels(let width, let height):
      return Refusal("photo-too-many-pixels", "\(file)尺寸过大（宽\(width)、高\(height)像素），没有上传。请缩小后重新上传。", field: field)
    case .wrongProportions(let width, let height):
      let sizes = "宽\(width)、高\(height)像素"
      return Refusal("photo-wrong-proportions", "\(file)的比例（\(sizes)）与寸照相差太大，没有上传。请裁剪为寸照比例（宽5、高7）后重新上传。", field: field)
    }
  }

  /// The file itself may be in order: it stays with the person, and everything else of the form is kept.
  static func unreachable(_ name: String, field: String?) -> Refusal {
    let sentence = "文件“\(name)”没有上传：文件存储暂时无法访问。其他内容不受影响，请稍后重新上传该文件；如果一直如此，请联系系统管理员。"
    return Refusal("files-unreachable", sentence, field: field)
  }

  static func tooLarge(_ name: String, limit: Int, field: String?) -> Refusal {
    let size = limit >= 1024 * 1024 ? "\(limit / (1024 * 1024)) MB" : "\(limit / 1024) KB"
    return Refusal("file-too-large", "文件“\(name)”超过\(size)，没有上传。请压缩后重新上传。", field: field)
  }
}
