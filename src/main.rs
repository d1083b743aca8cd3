fn main() {
    thap_sao::run();
}
