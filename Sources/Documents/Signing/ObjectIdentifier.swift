/// The object identifiers of signatures, encoded.
enum ObjectIdentifier {
  static let data = DER.objectIdentifier([1, 2, 840, 113549, 1, 7, 1])
  static let signedData = DER.objectIdentifier([1, 2, 840, 113549, 1, 7, 2])
  static let contentType = DER.objectIdentifier([1, 2, 840, 113549, 1, 9, 3])
  static let messageDigest = DER.objectIdentifier([1, 2, 840, 113549, 1, 9, 4])
  static let signingCertificateV2 = DER.objectIdentifier([1, 2, 840, 113549, 1, 9, 16, 2, 47])
  static let timeStampToken = DER.objectIdentifier([1, 2, 840, 113549, 1, 9, 16, 2, 14])
  static let sha256 = DER.objectIdentifier([2, 16, 840, 1, 101, 3, 4, 2, 1])
  static let sha256WithRSA = DER.objectIdentifier([1, 2, 840, 113549, 1, 1, 11])
  static let ecdsaWithSHA256 = DER.objectIdentifier([1, 2, 840, 10045, 4, 3, 2])
}
