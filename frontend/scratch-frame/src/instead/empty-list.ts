/** Nothing is in the library before the page has told what the club's own library holds. */
export default [];
