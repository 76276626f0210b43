/// The photo of a person (免冠照): the picture beside the chooser.
struct PhotoSlot: Component {
  var info: FieldInfo
  /// Where the picture is, if there is one.
  var photo: String?
  var limits: String
  var maximumBytes: Int
  /// Where the picture is `PUT`; the answer is JSON with `href` of the stored picture.
  var upload: String?

  init(_ info: FieldInfo, photo: String? = nil, limits: String, maximumBytes: Int = 200 << 10, upload: String? = nil) {
    self.info = info
    self.photo = photo
    self.limits = limits
    self.maximumBytes = maximumBytes
    self.upload = upload
  }

  var html: HTML {
    let picture: HTML =
      photo == nil
      ? "<span class=\"photo-empty\">照片</span>" : "<img src=\"\(photo)\" alt=\"\(info.label)\" width=\"105\" height=\"147\">"
    let limitsID = "\(info.id)-limits"
    let chooser: HTML = """
      <span class="file-chooser"><span class="file-verb" aria-hidden="true">\(photo == nil ? "选择照片" : "更换照片")</span>\
      <input type="file" id="\(info.id)" name="\(info.name)" accept="image/jpeg,image/png"\
      \(info.ariaAttributes(also: limitsID))></span>
      """
    let control: HTML = """
      <div class="photo-slot"\(attribute: "data-photo-upload", upload) data-maximum-bytes="\(maximumBytes)">\
      <div class="photo">\(picture)</div><div>\(chooser)<p class="file-limits" id="\(limitsID)">\(limits)</p></div></div>
      """
    return FieldFrame(info, control).html
  }
}
