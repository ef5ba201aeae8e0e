package dev.ringback.company;

import dev.ringback.CompaniesInMemory;

class CompaniesInMemoryTest extends CompaniesContract {

    CompaniesInMemoryTest() {
        super(new CompaniesInMemory());
    }
}
