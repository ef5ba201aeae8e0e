package dev.ringback.company;

class CompaniesInMemoryTest extends CompaniesContract {

    CompaniesInMemoryTest() {
        super(new CompaniesInMemory());
    }
}
